using PurePipeline.Tests.Shared;

namespace PurePipeline.DependencyInjection.Tests;

public class PublicApiTests
{
    [Fact]
    public void Library() => Snapshot.Verify(PublicApi.Of(typeof(RecipeServices).Assembly));
}
