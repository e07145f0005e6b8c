package divide.inspector.app;

import divide.inspector.protocol.FrameKind;
import divide.inspector.ui.exchanges.RowSteps;
import divide.inspector.ui.frame.FrameJumps;
import divide.inspector.ui.shell.Jumps;

/// Goes through the list and through the frames in view.
record CaptureJumps(RowSteps rows, FrameJumps frames) implements Jumps {
    @Override
    public void nextExchange() {
        rows.step(1);
    }

    @Override
    public void previousExchange() {
        rows.step(-1);
    }

    @Override
    public void nextFrame() {
        frames.nextFrame();
    }

    @Override
    public void previousFrame() {
        frames.previousFrame();
    }

    @Override
    public void nextFinding() {
        frames.nextFinding();
    }

    @Override
    public void previousFinding() {
        frames.previousFinding();
    }

    @Override
    public void toFrame(FrameKind kind) {
        frames.to(kind);
    }

    @Override
    public void find() {
        frames.find();
    }
}
