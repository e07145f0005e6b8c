package divide.inspector.app;

import divide.inspector.ui.fx.FileTrouble;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.settings.SettingsTrouble;

/// Says why something is not remembered.
///
/// @param messages the texts
record SettingsWords(Messages messages) {
    /// One sentence or two.
    String of(SettingsTrouble trouble) {
        return switch (trouble) {
            case SettingsTrouble.Broken(var file, var line, var aside) ->
                messages.text("setting.broken.text", file.toString(), line, aside.toString());
            case SettingsTrouble.Unreadable(var file, var why) ->
                messages.text("setting.unreadable.text", file.toString(), why.toString());
            case SettingsTrouble.Unwritable(var file, var why) ->
                messages.text("setting.unwritable.text", FileTrouble.unwritten(file, why, messages));
        };
    }
}
