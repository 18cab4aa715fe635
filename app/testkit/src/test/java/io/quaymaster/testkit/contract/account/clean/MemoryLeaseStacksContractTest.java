package io.quaymaster.testkit.contract.account.clean;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.LeaseStacks;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.memory.account.clean.MemoryResources;

class MemoryLeaseStacksContractTest extends LeaseStacksContract {
  private final MemoryResources resources = new MemoryResources();

  private static Resource stack(RegionName region, String name) {
    return new Resource(
        new ServiceName("cloudformation"), region, "AWS::CloudFormation::Stack", name, Origin.MADE);
  }

  @Override
  protected LeaseStacks stacks() {
    return resources;
  }

  @Override
  protected void make(RegionName region, String name) {
    resources.put(Sites.ACCOUNT, stack(region, name));
  }

  @Override
  protected void make(RegionName region, String name, LeaseId lease) {
    make(region, name);
    resources.tag(Sites.ACCOUNT, stack(region, name), lease);
  }

  @Override
  protected void makeDeleted(RegionName region, String name) {
    make(region, name, Sites.LEASE);
    resources.cleaners().getFirst().delete(Sites.in(region), stack(region, name));
  }

  @Override
  protected void goDown() {
    resources.down(true);
  }
}
