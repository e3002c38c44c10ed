package dev.groundwork.review;

/** What somebody declared: the roles by name, what may be sent from the one to the other, and why. */
public record Flow(String from, String to, Traffic traffic, String why) {

    @Override
    public String toString() {
        return from + " to " + to + ", " + traffic;
    }
}
