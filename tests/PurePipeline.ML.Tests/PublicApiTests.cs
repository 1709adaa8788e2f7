using PurePipeline.Tests.Shared;

namespace PurePipeline.ML.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(RecipeCatalog).Assembly));
}
