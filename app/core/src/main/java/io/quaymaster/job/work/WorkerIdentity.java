package io.quaymaster.job.work;

import io.quaymaster.account.Holder;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.clean.RegionName;

/**
 * Who works, and where.
 *
 * @param holder names this worker, differently from all others
 * @param region that jobs work in
 */
public record WorkerIdentity(Holder holder, PoolName pool, RegionName region) {}
