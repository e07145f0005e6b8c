package divide.inspector.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import divide.inspector.ui.fx.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontAdviceTest {
    private static String advice(String system, String... release) {
        return new FontAdvice(system, List.of(release)).words(new Messages(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "debian, '', fonts-noto-cjk",
        "ubuntu, debian, fonts-noto-cjk",
        "linuxmint, 'ubuntu debian', fonts-noto-cjk",
        "fedora, '', google-noto-sans-cjk-fonts",
        "rocky, 'rhel centos fedora', google-noto-sans-cjk-ttc-fonts",
        "opensuse-tumbleweed, 'opensuse suse', google-noto-sans-cjk-fonts",
        "arch, '', noto-fonts-cjk",
        "alpine, '', font-noto-cjk"
    })
    void namesThePackageOfTheDistribution(String name, String like, String expected) {
        assertEquals(
                "No font of this machine has Chinese characters. Install the package " + expected + " and start again.",
                advice("Linux", "NAME=\"Some Linux\"", "ID=" + name, "ID_LIKE=\"" + like + "\""));
    }

    @Test
    void namesAFontWhereNoPackageIsKnown() {
        assertEquals(
                "No font of this machine has Chinese characters. Install one, such as Noto Sans CJK SC, and start again.",
                advice("Plan 9"));
    }
}
