package io.quaymaster.roadmap.issue;

/**
 * A milestone.
 *
 * @param number counts inside its repository
 */
public record Milestone(int number, String title) {}
