using PurePipeline.Tests.Shared;

namespace PurePipeline.Tiff.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(TiffFormat).Assembly));
}
