package io.quaymaster.aws.clean;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.LeaseStacks;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.testkit.contract.account.clean.LeaseStacksContract;
import io.quaymaster.testkit.contract.account.clean.Sites;
import org.junit.jupiter.api.AfterEach;

class StackCleanerContractTest extends LeaseStacksContract {
  private final MemberScene scene = new MemberScene();

  @AfterEach
  void requestsKeptToTheModels() {
    scene.close();
  }

  private Member member(RegionName region) {
    return region.equals(Sites.HERE) ? scene.member : scene.elsewhere;
  }

  @Override
  protected LeaseStacks stacks() {
    return scene.stacks;
  }

  @Override
  protected void make(RegionName region, String name) {
    member(region).stacks.put(name, "CREATE_COMPLETE");
  }

  @Override
  protected void make(RegionName region, String name, LeaseId lease) {
    make(region, name);
    member(region).leases.put(name, lease.value());
  }

  @Override
  protected void makeDeleted(RegionName region, String name) {
    member(region).stacks.put(name, "DELETE_COMPLETE");
  }

  @Override
  protected void goDown() {
    scene.cloud.server.down(true);
  }
}
