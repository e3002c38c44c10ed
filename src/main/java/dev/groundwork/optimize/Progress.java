package dev.groundwork.optimize;

/** Told before each synthesis which one of how many it is, and what for; these are what takes seconds. */
public interface Progress {

    void at(int step, int steps, String what);
}
