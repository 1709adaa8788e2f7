using PurePipeline.Tests.Shared;

namespace PurePipeline.Python.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(Recipe).Assembly));
}
