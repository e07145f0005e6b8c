package divide.inspector.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The child's side of a [ChildProgram]: takes orders until there are no more.
@FunctionalInterface
interface Orders {
    /// Follows one order; its words, the answer's line.
    String follow(String[] words) throws IOException;

    /// Prints `first`, and then an answer for each line of standard input.
    default void followAll(String first) throws IOException {
        System.out.println(first);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(follow(line.split(" ")));
        }
    }
}
