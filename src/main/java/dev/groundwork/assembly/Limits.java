package dev.groundwork.assembly;

/**
 * How much an assembly may ask of the reader. All templates together may hold so many values, aliases and loops written
 * out; the largest file that fits them is far larger than CloudFormation takes (1 MB, 500 resources), and is read in 512 MB.
 */
record Limits(long fileBytes, int depth, long values, int stacks) {

    static final Limits DEFAULT = new Limits(32L << 20, 200, 2_000_000, 5_000);
}
