package divide.inspector.ui.shell;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.fx.Clip;
import divide.inspector.ui.fx.Controls;
import divide.inspector.ui.fx.View;
import divide.inspector.ui.session.Detail;
import divide.inspector.ui.session.OwnServer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Binds the menus and the regions.
public final class ShellController extends View {
    private final ShellModel model;

    @FXML
    private CheckMenuItem sideItem, listItem, framesItem;
    @FXML
    private CheckMenuItem recordItem, followItem;

    @FXML
    private Menu themeMenu;

    @FXML
    private Menu zoomMenu;

    @FXML
    private Menu openRecentMenu, samplesMenu;
    @FXML
    private MenuItem saveItem, saveAsItem;
    @FXML
    private Menu timesMenu, sortMenu;

    @FXML
    private Menu languageMenu;

    @FXML
    private MenuItem undoClearItem;

    @FXML
    private Menu marksMenu;

    @FXML
    private Menu goMenu;

    @FXML
    private Node windowPane;

    @FXML
    private MenuItem copyRequestItem, copyResponseItem, changeBytesItem;
    @FXML
    private Menu copyRequestAsMenu, copyResponseAsMenu;
    @FXML
    private MenuItem toggleServerItem, cancelItem, cancelLoadItem, disconnectItem;
    @FXML
    private SplitPane sideSplit, sideRegion, mainSplit;
    @FXML
    private Region exchanges, detail;

    @FXML
    private DetailController detailController;

    @FXML
    private CheckMenuItem conversationItem;

    /// A controller over `model`.
    public ShellController(ShellModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        bindMenus();
        bindFiles();
        bindRegions();
    }

    private void bindMenus() {
        recordItem.selectedProperty().bindBidirectional(model.session().recordingProperty());
        followItem.selectedProperty().bindBidirectional(model.session().followProperty());
        var undoable = model.session().clearUndoableProperty();
        undoClearItem.disableProperty().bind(undoable.not());
        new MarksMenu(model.session()).bind(marksMenu);
        new GoMenu(model, windowPane).bind(goMenu);
        enableWith(FrameKind.REQUEST, copyRequestItem, changeBytesItem);
        enableWith(FrameKind.RESPONSE, copyResponseItem);
        new CopyMenu(copyRequestAsMenu, FrameKind.REQUEST, model).fill();
        new CopyMenu(copyResponseAsMenu, FrameKind.RESPONSE, model).fill();
        enableWhile(model.actions().isCalling(), cancelItem);
        enableWhile(model.actions().isLoading(), cancelLoadItem);
        enableWhile(model.actions().isConnected(), disconnectItem);
        toggleServerItem.textProperty().bind(model.server().stateProperty().map(this::toggleText));
        tie(toggleServerItem.textProperty()::unbind);
        tie(new TimesMenu(timesMenu, model).fill());
        tie(new SortMenu(sortMenu, model).fill());
        tie(new LanguageMenu(languageMenu, model.language()).bind());
        tie(new ThemeMenu(themeMenu, model.themes()).bind());
        tie(new ZoomMenu(zoomMenu, model.themes().zoom(), model.messages()).bind());
    }

    private void enableWith(FrameKind kind, MenuItem... items) {
        for (MenuItem item : items) {
            enableWhile(model.hasBytes(kind), item);
        }
    }

    private void enableWhile(ObservableValue<Boolean> possible, MenuItem item) {
        item.disableProperty().bind(possible.map(isSo -> !isSo));
        tie(item.disableProperty()::unbind);
    }

    private void bindFiles() {
        saveItem.disableProperty().bind(model.files().emptyProperty());
        saveAsItem.disableProperty().bind(model.files().emptyProperty());
        tie(new RecentMenu(openRecentMenu, model.files()).follow());
        new SamplesMenu(samplesMenu, model.messages(), model.files()::open).fill();
    }

    private String toggleText(OwnServer.State state) {
        return switch (state) {
            case STOPPED, STARTING -> model.messages().text("shell.startServer.item");
            case LISTENING, STOPPING -> model.messages().text("shell.stopServer.item");
        };
    }

    private void bindRegions() {
        sideItem.selectedProperty().bindBidirectional(model.sideShown());
        listItem.selectedProperty().bindBidirectional(model.listShown());
        framesItem.selectedProperty().bindBidirectional(model.framesShown());
        tie(model.session()
                .detailProperty()
                .subscribe(now -> conversationItem.setSelected(now == Detail.CONVERSATION)));
        Splits splits = new Splits(model.preferences());
        SplitPane frames = detailController.frames();
        Stream.of(sideSplit, sideRegion, mainSplit, frames).forEach(splits::keep);
        tie(Splits.stack(frames, model.themes().zoom()));
        tie(new Fold(sideSplit, sideRegion, 0).foldBy(model.sideShown()));
        tie(new Fold(mainSplit, exchanges, 0).foldBy(model.listShown()));
        tie(new Fold(mainSplit, detail, 1).foldBy(model.framesShown()));
        SplitPane.setResizableWithParent(sideRegion, false);
        tie(splits.holdFirst(sideSplit, model.themes().zoom()));
        Controls.drawDirectly(sideRegion.getItems());
    }

    @FXML
    private void turnDetail() {
        model.turnDetail();
        conversationItem.setSelected(model.session().detailProperty().get() == Detail.CONVERSATION);
    }

    @FXML
    private void open() {
        model.files().open();
    }

    @FXML
    private void save() {
        model.files().save();
    }

    @FXML
    private void saveAs() {
        model.files().saveAs();
    }

    @FXML
    private void copyRequest() {
        model.text(FrameKind.REQUEST).ifPresent(Clip::put);
    }

    @FXML
    private void copyResponse() {
        model.text(FrameKind.RESPONSE).ifPresent(Clip::put);
    }

    @FXML
    private void clear() {
        model.session().clear();
    }

    @FXML
    private void undoClear() {
        model.session().undoClear();
    }

    @FXML
    private void export() {
        model.actions().open(SideWindow.EXPORT);
    }

    @FXML
    private void restoreColumns() {
        model.preferences().columnsProperty().set("");
    }

    @FXML
    private void captureLimits() {
        model.actions().open(SideWindow.BOUNDS);
    }

    @FXML
    private void explain() {
        model.actions().open(SideWindow.PASTE);
    }

    @FXML
    private void changeBytes() {
        model.actions().changeBytes();
    }

    @FXML
    private void send() {
        model.actions().send();
    }

    @FXML
    private void cancel() {
        model.actions().cancel();
    }

    @FXML
    private void disconnect() {
        model.actions().disconnect();
    }

    @FXML
    private void startLoad() {
        model.actions().startLoad();
    }

    @FXML
    private void cancelLoad() {
        model.actions().cancelLoad();
    }

    @FXML
    private void toggleServer() {
        model.actions().toggleServer();
    }

    @FXML
    private void showProxy() {
        model.sideShown().set(true);
        model.actions().showProxy();
    }

    @FXML
    private void showCharts() {
        model.actions().open(SideWindow.CHARTS);
    }

    @FXML
    private void openPalette() {
        model.actions().togglePalette();
    }

    @FXML
    private void tour() {
        model.actions().startTour();
    }

    @FXML
    private void showProtocol() {
        model.actions().open(SideWindow.PRIMER);
    }

    @FXML
    private void showShortcuts() {
        model.actions().open(SideWindow.SHORTCUTS);
    }

    @FXML
    private void showLog() {
        model.actions().open(SideWindow.LOG);
    }

    @FXML
    private void exportDissector() {
        model.actions().open(SideWindow.DISSECTOR);
    }

    @FXML
    private void about() {
        model.actions().open(SideWindow.ABOUT);
    }

    @FXML
    private void exit() {
        model.actions().exit();
    }
}
