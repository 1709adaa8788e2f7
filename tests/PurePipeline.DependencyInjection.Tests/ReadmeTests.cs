using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PurePipeline.Python;

namespace PurePipeline.DependencyInjection.Tests;

public class ReadmeTests
{
    [Fact]
    public void Recipes_are_services()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();

        builder.Services.AddPurePipeline(recipes => recipes.Add("imagenet", "preprocess.py"));

        using ServiceProvider services = builder.Services.BuildServiceProvider();
        Assert.Equal(GoldenFiles.Sha256, services.GetRequiredKeyedService<Recipe>("imagenet").Run(GoldenFiles.Picture).Sha256());
    }
}
