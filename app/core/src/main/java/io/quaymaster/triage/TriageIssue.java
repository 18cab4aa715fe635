package io.quaymaster.triage;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;

/**
 * An issue that rules are applied to.
 *
 * @param id GitHub's numeric id
 * @param nodeId GitHub's node id
 * @param sender login of the person whose doing it was
 */
record TriageIssue(
    InstalledRepository repository, IssueNumber number, long id, String nodeId, String sender) {}
