using PurePipeline.Tests.Shared;

namespace PurePipeline.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(PictureException).Assembly));
}
