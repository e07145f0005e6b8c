package divide.inspector.app;

import divide.inspector.protocol.FrameKind;
import divide.inspector.rpc.Target;
import divide.inspector.ui.fx.Theme;
import divide.inspector.ui.session.Language;
import java.net.Inet6Address;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One option's value as it was written, with the ways to read it.
record OptionValue(LaunchOption option, String text) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]+");
    private static final String PNG = ".png";

    int servePort() throws LaunchOptionException {
        return number(text, 0, Target.HIGHEST_PORT);
    }

    Launch.Call call() throws LaunchOptionException {
        var parts = text.split(",", -1);
        return switch (parts.length) {
            case 1 -> new Launch.Call(i32(parts[0]), OptionalInt.empty());
            case 2 -> new Launch.Call(i32(parts[0]), OptionalInt.of(i32(parts[1])));
            default -> throw refused("call");
        };
    }

    Target target() throws LaunchOptionException {
        var colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw refused("target");
        }
        return new Target(host(text.substring(0, colon)), number(text.substring(colon + 1), 1, Target.HIGHEST_PORT));
    }

    /// The first colon ends the port; the rest is a target as it is written elsewhere.
    Launch.Proxy proxy() throws LaunchOptionException {
        var colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) < 0) {
            throw refused("proxy");
        }
        var port = number(text.substring(0, colon), 0, Target.HIGHEST_PORT);
        return new Launch.Proxy(port, new OptionValue(option, text.substring(colon + 1)).target());
    }

    Launch.Size size() throws LaunchOptionException {
        var parts = text.split("x", -1);
        if (parts.length != 2) {
            throw refused("size");
        }
        return new Launch.Size(
                number(parts[0], Launch.Size.SMALLEST.width(), Launch.Size.LARGEST.width()),
                number(parts[1], Launch.Size.SMALLEST.height(), Launch.Size.LARGEST.height()));
    }

    Theme theme() throws LaunchOptionException {
        return choice(Theme.values());
    }

    Language language() throws LaunchOptionException {
        return Language.of(text)
                .filter(language -> language != Language.SYSTEM)
                .orElseThrow(() -> refusedBecause("choice", Quoted.of(text), "en, zh-CN"));
    }

    FrameKind frameKind() throws LaunchOptionException {
        return choice(FrameKind.values());
    }

    Launch.Settings settings() throws LaunchOptionException {
        return text.equals("none") ? new Launch.Settings.Nowhere() : new Launch.Settings.Folder(path(text));
    }

    Path file() throws LaunchOptionException {
        return path(text);
    }

    Path snapshot() throws LaunchOptionException {
        var file = path(text);
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (text.endsWith("/") || !name.endsWith(PNG) || name.equals(PNG)) {
            throw refused("snapshot");
        }
        return file;
    }

    Launch.Source source() throws LaunchOptionException {
        return switch (text) {
            case "@" -> throw refused("file");
            case "@-" -> new Launch.Source.StandardInput();
            case String file when file.startsWith("@") -> new Launch.Source.File(path(file.substring(1)));
            default -> new HexValue(this).read();
        };
    }

    /// With the whole value as the detail.
    LaunchOptionException refused(String key) {
        return LaunchOptionException.of(option.written(), key, Quoted.of(text));
    }

    LaunchOptionException refusedBecause(String key, String... details) {
        return LaunchOptionException.of(option.written(), key, details);
    }

    private int i32(String digits) throws LaunchOptionException {
        return number(digits, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private int number(String digits, int least, int most) throws LaunchOptionException {
        if (!NUMBER.matcher(digits).matches()) {
            throw refusedBecause("number", Quoted.of(digits), String.valueOf(least), String.valueOf(most));
        }
        try {
            return Math.toIntExact(inside(Long.parseLong(digits), least, most));
        } catch (NumberFormatException _) {
            throw outside(digits, least, most);
        }
    }

    private long inside(long number, int least, int most) throws LaunchOptionException {
        if (number < least || number > most) {
            throw outside(String.valueOf(number), least, most);
        }
        return number;
    }

    private LaunchOptionException outside(String digits, int least, int most) {
        return refusedBecause("range", Quoted.escaped(digits), String.valueOf(least), String.valueOf(most));
    }

    private String host(String host) throws LaunchOptionException {
        if (host.startsWith("[") && host.endsWith("]")) {
            return ip6(host.substring(1, host.length() - 1));
        }
        if (!HOST.matcher(host).matches()) {
            throw refused(isIp6(host) ? "brackets" : "target");
        }
        return host;
    }

    private String ip6(String address) throws LaunchOptionException {
        if (!isIp6(address)) {
            throw refused("ip6");
        }
        return address;
    }

    private static boolean isIp6(String address) {
        try {
            return !address.startsWith("[") && Inet6Address.ofLiteral(address) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private <E extends Enum<E>> E choice(E[] choices) throws LaunchOptionException {
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> refusedBecause("choice", Quoted.of(text), words(choices)));
    }

    private static String words(Enum<?>[] choices) {
        return Arrays.stream(choices).map(OptionValue::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Path path(String name) throws LaunchOptionException {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw refused("path");
        }
    }
}
