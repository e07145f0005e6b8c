package divide.inspector.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The launcher where there is no JavaFX at all: on a class path that has nothing but this project.
@Timeout(60)
class LauncherProcessTest {
    private Process process;

    @AfterEach
    void endsProcess() throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    }

    @Test
    void explainsWithoutJavaFxInUtf8WhateverTheLocale() throws Exception {
        start("--explain=02 00000006 e4bda0e5a5bd");
        assertEquals("""
                # response, 11 bytes: 你好
                0000  02                 type            u8    2
                0001  00 00 00 06        message.length  u32   6
                0005  e4 bd a0 e5 a5 bd  message         utf8  "你好"
                """, output());
        assertEquals(0, process.waitFor());
    }

    @Test
    void helpsAndNamesItsVersionWithoutJavaFx() throws Exception {
        start("--help");
        assertTrue(output().contains("--explain=HEX|@FILE|@-"));
        start("--version");
        assertTrue(output().startsWith("Divide Inspector "));
        assertEquals(0, process.waitFor());
    }

    @Test
    void refusesOnStandardErrorWithStatusTwo() throws Exception {
        start("--explain=0");
        var complaint = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertEquals(
                "--explain: at column 2 of the hex the second digit of the last byte is missing.", complaint.strip());
        assertEquals("", output());
        assertEquals(2, process.waitFor());
    }

    @Test
    void answersStandardInputLineByLine() throws Exception {
        start("--explain=@-");
        var typed = process.outputWriter(UTF_8);
        var answers = process.inputReader(UTF_8);
        for (var text : List.of("0140000000\n", "0000  01\ttype  u8  1\n\n")) {
            typed.write(text);
            typed.flush();
            var first = answers.readLine();
            assertTrue((first.isEmpty() ? answers.readLine() : first).startsWith("# response"), first);
            answers.readLine();
            answers.readLine();
        }
        typed.close();
        assertEquals(1, process.waitFor());
    }

    @Test
    void endsQuietlyWhenItsOutputIsClosed() throws Exception {
        start("--explain=@-");
        process.inputReader(UTF_8).close();
        var typed = process.outputWriter(UTF_8);
        typed.write("0140000000\n".repeat(3));
        typed.close();
        assertEquals("", new String(process.getErrorStream().readAllBytes(), UTF_8));
        assertEquals(1, process.waitFor());
    }

    private void start(String... args) throws IOException, URISyntaxException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = String.join(File.pathSeparator, place(Launcher.class), place(LauncherProcess.class));
        var command = Stream.of(
                Stream.of(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=US-ASCII", "-cp", path),
                Stream.of(LauncherProcess.class.getName()),
                Stream.of(args));
        process = new ProcessBuilder(command.flatMap(part -> part).toList()).start();
    }

    /// Under the build tool the tests are patched into the module, and both have the module's place.
    private static String place(Class<?> type) throws URISyntaxException {
        var name = type.getName().replace('.', '/') + ".class";
        var uri = type.getClassLoader().getResource(name).toURI();
        var file = Path.of(uri);
        return file.getRoot()
                .resolve(file.subpath(0, file.getNameCount() - Path.of(name).getNameCount()))
                .toString();
    }

    private String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
