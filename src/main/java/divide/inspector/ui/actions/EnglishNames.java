package divide.inspector.ui.actions;

import divide.inspector.ui.fx.Messages;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// What the menus' names are in English, for who knows an action by that from elsewhere.
final class EnglishNames {
    private static final List<String> PLACES = List.of("shell.", "bytes.");

    private final Map<String, String> names = new HashMap<>();

    /// The English of what stands in `messages`.
    EnglishNames(Messages messages) {
        ResourceBundle own = messages.bundle();
        ResourceBundle english = new Messages(Locale.ENGLISH).bundle();
        for (Enumeration<String> keys = own.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            String name = MenuText.plain(own.getString(key));
            String other = MenuText.plain(english.getString(key));
            if (PLACES.stream().anyMatch(key::startsWith) && !name.equals(other)) {
                names.put(name, other);
            }
        }
    }

    /// What `name` is in English; empty when that is the same, or isn't known.
    Optional<String> of(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /// What each of `path` is in English, as far as that is known.
    List<String> of(List<String> path) {
        return path.stream().map(name -> of(name).orElse(name)).toList();
    }
}
