package divide.inspector.ui.files;

import divide.inspector.ui.fx.OpenPlaces;
import divide.inspector.ui.fx.SavePlaces;

/// Where the user is asked about files.
///
/// @param open which file to open
/// @param save where to save
/// @param unsaved what becomes of a capture that isn't saved
public record FilePlaces(OpenPlaces open, SavePlaces save, SaveQuestion unsaved) {}
