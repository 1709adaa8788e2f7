using PurePipeline.Tests.Shared;

namespace PurePipeline.OnnxRuntime.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(OnnxTensors).Assembly));
}
