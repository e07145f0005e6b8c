package divide.inspector.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FileDropTest {
    private final List<Path> opened = new ArrayList<>();
    private final FileDrop drop = new FileDrop(opened::add);

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void opensAFileOnceTheDropIsOver() {
        List<Path> duringTheDrop = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            assertTrue(drop.take(List.of(new File("a.pcapng"))));
            return List.copyOf(opened);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), duringTheDrop);
        assertEquals(List.of(Path.of("a.pcapng")), opened);
    }

    @Test
    void takesNeitherSeveralFilesNorNone() {
        assertFalse(drop.take(List.of(new File("a.pcapng"), new File("b.pcapng"))));
        assertFalse(drop.take(List.of()));
    }
}
