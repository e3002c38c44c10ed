package dev.groundwork.review;

/** What a rule asks for, as the end of a sentence that starts with "this"; what follows if it is not so; what to do. */
public record Advice(String requirement, String why, String fix) {}
