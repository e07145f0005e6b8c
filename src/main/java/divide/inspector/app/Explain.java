package divide.inspector.app;

import divide.inspector.protocol.FrameText;
import divide.inspector.protocol.FrameTextReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Follows `--explain`: reads frames and prints each as annotated text as soon as it was read.
///
/// @param in standard input, read only when it is asked for
/// @param out where the annotated text goes
record Explain(InputStream in, PrintStream out) {
    private static final String STANDARD_INPUT = "@-";

    /// Answers every frame of the source; waits for input as long as there may be more of it.
    ///
    /// @return the exit status: 0 when no frame has an error and all text was readable, otherwise 1
    /// @throws LaunchOptionException when the file or standard input can't be read
    int run(Launch.Explain launch) throws LaunchOptionException {
        var answers = new FrameAnswers(launch.as(), out);
        switch (launch.source()) {
            case Launch.Source.Hex hex -> answers.answer(new FrameText.Frame(hex.bytes(), List.of()));
            case Launch.Source.File file -> answerFile(file.path(), answers);
            case Launch.Source.StandardInput _ -> answerInput(answers);
        }
        return answers.areClean() ? 0 : 1;
    }

    private static void answerFile(Path path, FrameAnswers answers) throws LaunchOptionException {
        try (var file = Files.newInputStream(path)) {
            answerLines(file, answers);
        } catch (NoSuchFileException _) {
            throw refused("missing", path);
        } catch (AccessDeniedException _) {
            throw refused("denied", path);
        } catch (IOException failure) {
            throw Files.isDirectory(path) ? refused("folder", path) : unreadable(path.toString(), failure);
        }
    }

    private void answerInput(FrameAnswers answers) throws LaunchOptionException {
        try {
            answerLines(in, answers);
        } catch (IOException failure) {
            throw unreadable(STANDARD_INPUT, failure);
        }
    }

    /// One character beyond the longest line is kept, so that its reader can tell that it is too long.
    private static void answerLines(InputStream source, FrameAnswers answers) throws IOException {
        var lines =
                new BoundedLines(new InputStreamReader(source, StandardCharsets.UTF_8), FrameTextReader.LONGEST + 1);
        var reader = new FrameTextReader();
        for (var line = lines.next(); line.isPresent() && answers.areWanted(); line = lines.next()) {
            reader.line(line.get()).forEach(answers::answer);
        }
        reader.end().forEach(answers::answer);
    }

    private static LaunchOptionException refused(String key, Path path) {
        return LaunchOptionException.of(LaunchOption.EXPLAIN.written(), key, Quoted.name(path.toString()));
    }

    private static LaunchOptionException unreadable(String name, IOException failure) {
        var reason = Quoted.escaped(String.valueOf(failure.getMessage()));
        return LaunchOptionException.of(LaunchOption.EXPLAIN.written(), "unreadable", Quoted.name(name), reason);
    }
}
