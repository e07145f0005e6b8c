package divide.inspector.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What the program remembers: texts under keys such as `list.time`. They are read once; what is set is written a
/// moment later in the background, and at the end. Nothing here ever fails: what can't be read or written is told as a
/// trouble, and the program goes on without it.
///
/// Any thread.
public final class Settings implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(500);

    private static final Executor WRITER =
            work -> Thread.ofPlatform().daemon().name("settings").start(work);

    /// Held while the file is written, so that the program doesn't end in the midst of it.
    private final Object writing = new Object();

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Optional<String>> unsaved = new LinkedHashMap<>();
    private final List<SettingsTrouble> untold = new ArrayList<>();
    private final Executor later;
    private final Optional<SettingsFile> file;
    private Consumer<SettingsTrouble> listener = untold::add;
    private boolean armed;
    private boolean closed;
    private boolean unwritable;

    private Settings(Optional<Path> folder, Executor later) {
        this.later = later;
        this.file = folder.map(place -> new SettingsFile(place, this::tell)).filter(this::isRead);
    }

    /// Settings that are forgotten with this run.
    public static Settings nowhere() {
        return new Settings(Optional.empty(), WRITER);
    }

    /// Reads the settings in `folder`, which need not exist yet. Waits for the disk: not for the JavaFX thread.
    public static Settings in(Path folder) {
        Executor later = CompletableFuture.delayedExecutor(PACE.toMillis(), TimeUnit.MILLISECONDS, WRITER);
        return in(folder, later);
    }

    /// Reads the settings in the place that is usual on this platform. Waits for the disk.
    public static Settings inUsualPlace() {
        return SettingsPlace.ofThisProcess().folder().map(Settings::in).orElseGet(Settings::nowhere);
    }

    /// With `later` to say when something is written that was set.
    static Settings in(Path folder, Executor later) {
        return new Settings(Optional.of(folder), later);
    }

    private boolean isRead(SettingsFile place) {
        try {
            values.putAll(place.read());
            return true;
        } catch (IOException why) {
            tell(new SettingsTrouble.Unreadable(place.path(), why));
            return false;
        }
    }

    /// Has `onTrouble` told what goes wrong, and what has so far; in the thread where it does.
    public synchronized void onTrouble(Consumer<SettingsTrouble> onTrouble) {
        listener = onTrouble;
        untold.forEach(onTrouble);
        untold.clear();
    }

    private synchronized void tell(SettingsTrouble trouble) {
        listener.accept(trouble);
    }

    /// The text under `key`; empty when nothing was ever set.
    public synchronized Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// Remembers `text` under `key`, which consists of words of letters and digits parted by dots.
    ///
    /// @throws IllegalArgumentException when it doesn't
    public synchronized void set(String key, String text) {
        if (!SettingsText.isKey(key)) {
            throw new IllegalArgumentException("no key of settings: " + key);
        }
        change(key, Optional.of(text));
    }

    /// Forgets what was set under `key`.
    public synchronized void remove(String key) {
        change(key, Optional.empty());
    }

    private void change(String key, Optional<String> text) {
        String before = text.isPresent() ? values.put(key, text.get()) : values.remove(key);
        if (!Objects.equals(before, text.orElse(null)) && file.isPresent()) {
            unsaved.put(key, text);
            arm();
        }
    }

    /// Armed once and not anew with each change: a splitter that is dragged for a minute must not put off everything.
    private void arm() {
        if (!armed && !closed) {
            armed = true;
            later.execute(this::write);
        }
    }

    private void write() {
        synchronized (writing) {
            Map<String, Optional<String>> changes = takeUnsaved();
            if (!changes.isEmpty()) {
                write(file.orElseThrow(), changes);
            }
        }
    }

    private synchronized Map<String, Optional<String>> takeUnsaved() {
        Map<String, Optional<String>> changes = new LinkedHashMap<>(unsaved);
        unsaved.clear();
        armed = false;
        return changes;
    }

    /// What could not be written is tried again with the next change, and said once.
    private void write(SettingsFile place, Map<String, Optional<String>> changes) {
        try {
            place.change(changes);
        } catch (IOException why) {
            putBack(changes);
            tellOnce(new SettingsTrouble.Unwritable(place.path(), why));
        }
    }

    private synchronized void putBack(Map<String, Optional<String>> changes) {
        changes.forEach(unsaved::putIfAbsent);
    }

    private synchronized void tellOnce(SettingsTrouble trouble) {
        if (!unwritable) {
            unwritable = true;
            tell(trouble);
        }
    }

    /// Writes at once what is not written yet, and waits for what is being written.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        write();
    }
}
