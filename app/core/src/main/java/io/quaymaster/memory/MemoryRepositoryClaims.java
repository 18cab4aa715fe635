package io.quaymaster.memory;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.publish.RepositoryClaims;
import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Claims in this process; one lock makes each call one step. */
public final class MemoryRepositoryClaims implements RepositoryClaims {
  private final Map<RepositoryId, Claim> claims = new HashMap<>();

  @Override
  public synchronized ClaimOutcome take(
      RepositoryId repository, RunKey holder, Instant now, Instant until) {
    Claim known = claims.get(repository);
    if (known != null && known.until().isAfter(now) && !known.holder().equals(holder)) {
      return new ClaimOutcome.Held(known.holder(), known.until());
    }
    long fence = known == null ? 1 : known.fence() + 1;
    claims.put(repository, new Claim(holder, fence, until));
    return new ClaimOutcome.Taken(fence);
  }

  @Override
  public synchronized boolean renew(RepositoryId repository, long fence, Instant until) {
    return end(repository, fence, until);
  }

  @Override
  public synchronized void giveUp(RepositoryId repository, long fence) {
    end(repository, fence, Instant.EPOCH);
  }

  private boolean end(RepositoryId repository, long fence, Instant until) {
    Claim known = claims.get(repository);
    if (known == null || known.fence() != fence) {
      return false;
    }
    claims.put(repository, new Claim(known.holder(), fence, until));
    return true;
  }

  private record Claim(RunKey holder, long fence, Instant until) {}
}
