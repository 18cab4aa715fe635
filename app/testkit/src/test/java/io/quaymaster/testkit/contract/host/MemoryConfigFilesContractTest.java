package io.quaymaster.testkit.contract.host;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.memory.host.MemoryConfigFiles;
import io.quaymaster.testkit.contract.Samples;

class MemoryConfigFilesContractTest extends ConfigFilesContract {
  private final MemoryConfigFiles files = new MemoryConfigFiles();
  private int commits;

  @Override
  protected ConfigFiles files() {
    return files;
  }

  @Override
  protected InstalledRepository repository() {
    return Samples.repository();
  }

  @Override
  protected CommitSha writeOwn(String content) {
    commits++;
    CommitSha commit = new CommitSha("%040x".formatted(commits));
    files.repository(repository().ref(), content);
    files.commit(repository().ref(), commit, content);
    return commit;
  }

  @Override
  protected void writeOrganisation(String content) {
    files.organisation(repository().ref().owner(), content);
  }
}
