package dev.groundwork.cli;

import dev.groundwork.optimize.Progress;

/** Says on a terminal which synthesis runs; it lives on one line of standard error and leaves nothing behind. */
final class TrialProgress implements Progress {

    private static final int WIDTH = 79;

    private final Surroundings surroundings;
    private final String doing;

    TrialProgress(Surroundings surroundings, String doing) {
        this.surroundings = surroundings;
        this.doing = doing;
    }

    @Override
    public void at(int step, int steps, String what) {
        show(doing + " " + step + " of " + steps + ": " + what);
    }

    void clear() {
        show("");
        if (surroundings.terminal()) {
            surroundings.err().print("\r");
            surroundings.err().flush();
        }
    }

    private void show(String line) {
        if (surroundings.terminal()) {
            var cut = line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
            surroundings.err().print("\r" + cut + " ".repeat(WIDTH - cut.length()));
            surroundings.err().flush();
        }
    }
}
