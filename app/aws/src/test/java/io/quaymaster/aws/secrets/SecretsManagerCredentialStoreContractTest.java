package io.quaymaster.aws.secrets;

import io.quaymaster.app.CredentialStore;
import io.quaymaster.aws.StandIn;
import io.quaymaster.testkit.contract.CredentialStoreContract;
import org.junit.jupiter.api.AfterEach;

class SecretsManagerCredentialStoreContractTest extends CredentialStoreContract {
  private final StandIn aws = new SecretVault().start();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Override
  protected CredentialStore store() {
    return aws.bean(CredentialStore.class);
  }
}
