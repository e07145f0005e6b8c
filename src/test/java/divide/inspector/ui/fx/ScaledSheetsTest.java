package divide.inspector.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledSheetsTest {
    private static final URL SHEET = ScaledSheetsTest.class.getResource("/divide/inspector/ui/theme/base.css");

    @ParameterizedTest
    @CsvSource({
        "-fx-font-size: 11px, 150, -fx-font-size: 16.5px",
        "-fx-padding: 0 4px 0 12.5px, 200, -fx-padding: 0 8.0px 0 25.0px",
        "-fx-min-height: 28px, 110, -fx-min-height: 31.0px",
        "-fx-translate-x: -10px, 80, -fx-translate-x: -8.0px",
        "-fx-border-width: 1px, 80, -fx-border-width: 1.0px",
        "-fx-border-width: 1px, 140, -fx-border-width: 1.0px",
        "-fx-border-width: 1px, 150, -fx-border-width: 2.0px",
        "-fx-padding: 0 0.5px, 200, -fx-padding: 0 1.0px",
        "-fx-opacity: 0.4, 200, -fx-opacity: 0.4",
        "-fx-padding: 0.5em 1em, 200, -fx-padding: 0.5em 1em"
    })
    void multipliesLengthsAndKeepsLinesWhole(String declaration, int percent, String expected) {
        assertEquals("a {" + expected + "; }", ScaledSheets.scaled("a {" + declaration + "; }", percent));
    }

    @Test
    void leavesColoursAndNamesAlone() {
        String sheet = ".root { -di-veil: rgba(9, 105, 218, 0.28); -fx-shape: \"M0 0 L9 4.5 L0 9 Z\"; }";
        assertEquals(sheet, ScaledSheets.scaled(sheet, 200));
    }

    @Test
    void findsTheWayBackFromAScaledSheet() {
        ScaledSheets sheets = new ScaledSheets();
        String usual = SHEET.toExternalForm();
        String large = sheets.at(usual, 200);
        assertNotEquals(usual, large);
        assertEquals(large, sheets.at(usual, 200));
        assertEquals(sheets.at(usual, 80), sheets.at(large, 80));
        assertEquals(usual, sheets.at(large, 100));
    }
}
