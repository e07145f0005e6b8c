package divide.inspector.ui.shell;

import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.session.Notice;
import divide.inspector.ui.session.Task;
import divide.inspector.ui.session.Tasks;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;

/// Shows in the status bar what long work is under way, and what came of the last.
public final class TasksController extends View {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Tasks tasks;
    private final Messages messages;

    @FXML
    private Node taskBox;

    @FXML
    private Label taskLabel;

    @FXML
    private ProgressBar taskBar;

    @FXML
    private Button cancelTaskButton;

    @FXML
    private Node noticeBox;

    @FXML
    private Label noticeLabel;

    /// A controller over the window's tasks.
    public TasksController(Tasks tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        noticeLabel.setTooltip(new Tooltip());
        noticeLabel.getTooltip().textProperty().bind(noticeLabel.textProperty());
        tie(tasks.statusProperty().subscribe(this::showTask));
        tie(tasks.noticeProperty().subscribe(this::showNotice));
    }

    private void showTask(Optional<Tasks.Status> status) {
        show(taskBox, status.isPresent());
        status.ifPresent(this::showTask);
    }

    private void showTask(Tasks.Status status) {
        taskLabel.setText(words(status));
        taskBar.setProgress(status.fraction());
        cancelTaskButton.setDisable(status.isCancelled());
    }

    private String words(Tasks.Status status) {
        String title = status.task().title();
        if (status.isCancelled()) {
            return messages.text("status.task.cancelling", title);
        }
        return status.others() == 0 ? title : messages.text("status.task.others", title, status.others());
    }

    private void showNotice(Optional<Notice> notice) {
        show(noticeBox, notice.isPresent());
        noticeLabel.setText(notice.map(Notice::text).orElse(""));
        noticeBox.pseudoClassStateChanged(
                TROUBLE,
                notice.map(Notice::kind).filter(Notice.Kind.TROUBLE::equals).isPresent());
    }

    private static void show(Node box, boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }

    @FXML
    private void cancelTask() {
        tasks.statusProperty().get().map(Tasks.Status::task).ifPresent(Task::cancel);
    }

    @FXML
    private void dismissNotice() {
        tasks.noticeProperty().set(Optional.empty());
    }
}
