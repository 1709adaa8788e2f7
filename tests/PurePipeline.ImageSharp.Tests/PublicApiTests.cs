using PurePipeline.Tests.Shared;

namespace PurePipeline.ImageSharp.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(ImageSharpImages).Assembly));
}
