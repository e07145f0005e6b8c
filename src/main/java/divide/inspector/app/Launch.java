package divide.inspector.app;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.session.Language;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Scene;

/// What a command line asks the program to do.
sealed interface Launch {
    /// Prints the help text and ends.
    record Help() implements Launch {}

    /// Prints the version and ends.
    record Version() implements Launch {}

    /// Prints frames as annotated text and ends, without a window.
    ///
    /// @param source where the frames come from
    /// @param as what they are read as; empty: told by their first bytes
    record Explain(Source source, Optional<FrameKind> as) implements Launch {}

    /// Opens the window and works through the launch options.
    ///
    /// @param open the capture file to open
    /// @param servePort the port of `--serve`, 0 to 65535, 0 being a free one
    /// @param calls the calls to send, in order
    /// @param target where calls go; empty: to the window's own server
    /// @param proxies the proxies to start, in order
    /// @param snapshot the PNG file that gets a picture of the window
    /// @param theme the theme of this run; empty: the one that is set
    /// @param size the scene's size in this run; empty: the usual one
    /// @param settings where settings are kept; empty: in the usual place, or nowhere when this is a script
    /// @param language what the window speaks in this run; empty: what is set
    /// @param flags the options without a value
    record Window(
            Optional<Path> open,
            OptionalInt servePort,
            List<Call> calls,
            Optional<Target> target,
            List<Proxy> proxies,
            Optional<Path> snapshot,
            Optional<Theme> theme,
            Optional<Size> size,
            Optional<Settings> settings,
            Optional<Language> language,
            Set<Flag> flags)
            implements Launch {
        private static final Window PLAIN = new Window(
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());

        public Window {
            calls = List.copyOf(calls);
            proxies = List.copyOf(proxies);
            flags = Set.copyOf(flags);
        }

        /// The launch without any option.
        static Window plain() {
            return PLAIN;
        }

        /// Whether no launch option was given, so that tours and questions may come up.
        boolean isPlain() {
            return equals(PLAIN);
        }

        /// Whether somebody sits before the window who can be asked, and not a script that serves, calls, prints, takes
        /// a picture or ends the program.
        boolean isWatched() {
            return servePort.isEmpty() && proxies.isEmpty() && calls.isEmpty() && snapshot.isEmpty() && flags.isEmpty();
        }

        /// Whether it takes a picture or ends by itself, which people don't have a window do.
        boolean isScript() {
            return exits() || snapshot.isPresent();
        }

        /// Whether the window stays for people, who use it by hand.
        boolean isForPeople() {
            return !isScript() && !prints();
        }

        /// Whether finished exchanges are printed.
        boolean prints() {
            return flags.contains(Flag.PRINT);
        }

        /// Whether the program ends once the launch options are done, on a display too.
        boolean exits() {
            return flags.contains(Flag.EXIT);
        }

        /// Whether the program ends once the launch options are done when nobody can see the window.
        boolean endsOffScreen() {
            return exits() || !isForClients();
        }

        /// Whether something is to listen for clients to come.
        boolean isForClients() {
            return servePort.isPresent() || !proxies.isEmpty();
        }

        /// The port on which the window's own server starts at launch: the one of `--serve`, or a free one (0) when
        /// calls would have nowhere else to go; empty when no server is asked for.
        OptionalInt ownServerPort() {
            var callsComeHome = !calls.isEmpty() && target.isEmpty();
            return servePort.isEmpty() && callsComeHome ? OptionalInt.of(0) : servePort;
        }
    }

    /// One call to send: `num2` is empty when the command line leaves it to its default.
    record Call(int num1, OptionalInt num2) {}

    /// A recording proxy to start.
    ///
    /// @param port where it listens, 0 to 65535, 0 being a free one
    /// @param target where it passes connections on to
    record Proxy(int port, Target target) {}

    /// The size of the window's scene, in pixels.
    record Size(int width, int height) {
        /// What the window can be made small to.
        static final Size SMALLEST = new Size(320, 240);

        /// What a picture can be taken of.
        static final Size LARGEST = new Size(8192, 8192);

        /// That of `scene`, in whole pixels.
        static Size of(Scene scene) {
            return new Size((int) Math.round(scene.getWidth()), (int) Math.round(scene.getHeight()));
        }

        /// As much as that larger.
        Size times(double factor) {
            return new Size((int) Math.round(width * factor), (int) Math.round(height * factor));
        }
    }

    /// Options without a value.
    enum Flag {
        PRINT,
        EXIT
    }

    /// Where this run reads and keeps settings.
    sealed interface Settings {
        /// In a folder of the user's choice.
        record Folder(Path path) implements Settings {}

        /// Where programs keep them on this platform.
        record UsualPlace() implements Settings {}

        /// Not at all.
        record Nowhere() implements Settings {}
    }

    /// Where the frames to explain come from.
    sealed interface Source {
        /// One frame on the command line: an even number of lower-case hex digits and nothing else.
        record Hex(String digits) implements Source {
            /// The frame's bytes, in an array of the caller's own.
            byte[] bytes() {
                return HexFormat.of().parseHex(digits);
            }
        }

        /// A file, which may not exist.
        record File(Path path) implements Source {}

        /// Standard input.
        record StandardInput() implements Source {}
    }
}
