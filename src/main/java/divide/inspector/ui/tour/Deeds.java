package divide.inspector.ui.tour;

/// What the tour does for those who rather watch. Each returns at once.
///
/// @param serve has the server listen, on another port where the one in the form is taken
/// @param call sends the call of two numbers to the window's server
/// @param select selects a field of the request in view, by its path
/// @param spoil sends the request in view again with one byte changed
public record Deeds(Runnable serve, Calling call, Selecting select, Runnable spoil) {
    /// Sends a call.
    @FunctionalInterface
    public interface Calling {
        void call(int num1, int num2);
    }

    /// Selects a field.
    @FunctionalInterface
    public interface Selecting {
        void select(String path);
    }

    void perform(Step step) {
        switch (step) {
            case SERVE -> serve.run();
            case CALL -> call.call(200, 100);
            case BYTES -> select.select(TourModel.NUM2);
            case ERROR -> call.call(100, 0);
            case SPOIL -> spoil.run();
            case WELCOME, FINISH -> {}
        }
    }
}
