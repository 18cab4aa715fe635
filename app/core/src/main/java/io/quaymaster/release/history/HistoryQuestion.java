package io.quaymaster.release.history;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.version.VersionTag;
import io.quaymaster.release.version.VersionTags;
import java.util.Optional;

/**
 * What is asked of history.
 *
 * @param branch on which the head lies, or into which it is to be merged
 * @param merged true to count the branch's own commits as if the head were merged into it
 * @param tags the versions that may contain the head
 * @param base the version before
 */
public record HistoryQuestion(
    InstalledRepository repository,
    CommitSha head,
    BranchName branch,
    boolean merged,
    VersionTags tags,
    Optional<VersionTag> base) {}
