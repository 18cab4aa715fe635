package io.quaymaster.simulator.state.pull;

import org.eclipse.jgit.lib.ObjectId;

/**
 * From where to where a pull request goes.
 *
 * @param head branch with the commits
 * @param headCommit its tip
 * @param base branch they are to go to
 * @param baseCommit its tip
 */
public record Branches(String head, ObjectId headCommit, String base, ObjectId baseCommit) {}
