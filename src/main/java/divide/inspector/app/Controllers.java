package divide.inspector.app;

import divide.inspector.ui.actions.PaletteController;
import divide.inspector.ui.actions.PalettePlaceController;
import divide.inspector.ui.actions.ShortcutsController;
import divide.inspector.ui.actions.ShortcutsModel;
import divide.inspector.ui.call.CallController;
import divide.inspector.ui.call.CallResultController;
import divide.inspector.ui.call.CallTargetController;
import divide.inspector.ui.call.CallTermsController;
import divide.inspector.ui.call.CallTermsFormController;
import divide.inspector.ui.call.LoadController;
import divide.inspector.ui.call.LoadFormController;
import divide.inspector.ui.call.LoadResultController;
import divide.inspector.ui.charts.ChartsController;
import divide.inspector.ui.charts.ChartsModel;
import divide.inspector.ui.conversation.ConversationController;
import divide.inspector.ui.exchanges.AnnotateController;
import divide.inspector.ui.exchanges.ExchangesController;
import divide.inspector.ui.exchanges.ToolbarController;
import divide.inspector.ui.export.ExportController;
import divide.inspector.ui.export.ExportModel;
import divide.inspector.ui.frame.FramePicture;
import divide.inspector.ui.frame.FramesController;
import divide.inspector.ui.fx.FixedKeys;
import divide.inspector.ui.fx.Messages;
import divide.inspector.ui.fx.SavePlaces;
import divide.inspector.ui.fx.Themes;
import divide.inspector.ui.log.LogController;
import divide.inspector.ui.paste.PasteController;
import divide.inspector.ui.paste.PasteModel;
import divide.inspector.ui.primer.PrimerController;
import divide.inspector.ui.primer.PrimerModel;
import divide.inspector.ui.proxy.ProxyController;
import divide.inspector.ui.proxy.ProxyFormController;
import divide.inspector.ui.server.ConnectionsController;
import divide.inspector.ui.server.LimitsController;
import divide.inspector.ui.server.LimitsFormController;
import divide.inspector.ui.server.ServerController;
import divide.inspector.ui.session.BoundsRange;
import divide.inspector.ui.shell.AboutController;
import divide.inspector.ui.shell.BoundsController;
import divide.inspector.ui.shell.BoundsModel;
import divide.inspector.ui.shell.DetailController;
import divide.inspector.ui.shell.DissectorController;
import divide.inspector.ui.shell.DissectorModel;
import divide.inspector.ui.shell.ShellController;
import divide.inspector.ui.shell.ShellModel;
import divide.inspector.ui.shell.SideWindow;
import divide.inspector.ui.shell.StatusController;
import divide.inspector.ui.shell.StatusModel;
import divide.inspector.ui.shell.TasksController;
import divide.inspector.ui.tour.TourController;
import divide.inspector.ui.tour.TourModel;
import divide.inspector.ui.tour.TourPlaceController;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Which controller is made of what: the one place where panes meet what they work on.
final class Controllers {
    private Controllers() {}

    static Map<Class<?>, Supplier<Object>> of(
            Services services, ShellModel shell, TourModel tour, Themes themes, SavePlaces places) {
        Messages messages = services.messages;
        StatusModel status = status(services);
        return Map.ofEntries(
                Map.entry(ShellController.class, () -> new ShellController(shell)),
                Map.entry(
                        StatusController.class,
                        () -> new StatusController(status, () -> shell.actions().open(SideWindow.BOUNDS))),
                Map.entry(
                        PalettePlaceController.class,
                        () -> new PalettePlaceController(services.palette, services.shortcuts)),
                Map.entry(PaletteController.class, () -> new PaletteController(services.palette)),
                Map.entry(ShortcutsController.class, () -> new ShortcutsController(shortcuts(services))),
                Map.entry(DetailController.class, () -> new DetailController(shell)),
                Map.entry(TasksController.class, () -> new TasksController(services.tasks, messages)),
                Map.entry(
                        ToolbarController.class,
                        () -> new ToolbarController(services.exchanges, themes, messages, shell.files())),
                Map.entry(
                        ExchangesController.class,
                        () -> new ExchangesController(
                                services.exchanges, services.preferences, messages, services.wallClock)),
                Map.entry(ServerController.class, () -> new ServerController(services.serverModel, messages)),
                Map.entry(ProxyController.class, () -> new ProxyController(services.proxy)),
                Map.entry(ProxyFormController.class, () -> new ProxyFormController(services.proxy)),
                Map.entry(LimitsController.class, () -> new LimitsController(services.serverModel, messages)),
                Map.entry(LimitsFormController.class, () -> new LimitsFormController(services.serverModel, messages)),
                Map.entry(ConnectionsController.class, () -> new ConnectionsController(services.connections, messages)),
                Map.entry(CallController.class, () -> new CallController(services.call, services.load, messages)),
                Map.entry(CallTargetController.class, () -> new CallTargetController(services.call, messages)),
                Map.entry(CallTermsController.class, () -> new CallTermsController(services.call)),
                Map.entry(CallTermsFormController.class, () -> new CallTermsFormController(services.call)),
                Map.entry(LoadController.class, () -> new LoadController(services.load)),
                Map.entry(LoadFormController.class, () -> new LoadFormController(services.load, messages)),
                Map.entry(LoadResultController.class, () -> new LoadResultController(services.load, messages)),
                Map.entry(CallResultController.class, () -> new CallResultController(services.call, messages)),
                Map.entry(
                        FramesController.class,
                        () -> new FramesController(
                                services.request,
                                services.response,
                                services.frameJumps,
                                shell.actions()::changeBytes)),
                Map.entry(ConversationController.class, () -> new ConversationController(services.conversation)),
                Map.entry(
                        PasteController.class,
                        () -> new PasteController(
                                new PasteModel(services.session, services.draft, services.rawTarget(), messages),
                                messages)),
                Map.entry(
                        AnnotateController.class,
                        () -> new AnnotateController(services.session.annotations(), messages)),
                Map.entry(ChartsController.class, () -> new ChartsController(charts(services))),
                Map.entry(LogController.class, () -> new LogController(services.log, services.feed)),
                Map.entry(
                        ExportController.class,
                        () -> new ExportController(
                                new ExportModel(services.capture(), services.tasks, places, messages))),
                Map.entry(
                        DissectorController.class,
                        () -> new DissectorController(new DissectorModel(places, services.background, messages))),
                Map.entry(
                        PrimerController.class,
                        () -> new PrimerController(
                                new PrimerModel(messages), kind -> new FramePicture(kind, messages))),
                Map.entry(TourPlaceController.class, () -> new TourPlaceController(tour)),
                Map.entry(TourController.class, () -> new TourController(tour, messages)),
                Map.entry(BoundsController.class, () -> new BoundsController(bounds(services))),
                Map.entry(AboutController.class, () -> new AboutController(messages)));
    }

    private static ShortcutsModel shortcuts(Services services) {
        List<FixedKeys> fixed = Stream.of(
                        FramesController.KEYS,
                        ExchangesController.KEYS,
                        ConversationController.KEYS,
                        ChartsController.KEYS,
                        List.of(SideWindows.CLOSING))
                .flatMap(List::stream)
                .toList();
        return new ShortcutsModel(services.shortcuts, fixed, services.messages);
    }

    private static ChartsModel charts(Services services) {
        return new ChartsModel(
                services.session,
                services.recorder.store(),
                services.wallClock,
                ZoneId.systemDefault(),
                services.feed,
                services.background,
                services.messages);
    }

    private static BoundsModel bounds(Services services) {
        return new BoundsModel(
                services.preferences.boundsProperty(),
                BoundsRange.ofThisProcess(),
                services.recorder.store(),
                services.background,
                services.messages);
    }

    private static StatusModel status(Services services) {
        return new StatusModel(services.server, services.session, services.feed, services.messages);
    }
}
