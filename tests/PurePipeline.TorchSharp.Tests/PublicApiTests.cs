using PurePipeline.Tests.Shared;

namespace PurePipeline.TorchSharp.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(TorchSharpTensors).Assembly));
}
