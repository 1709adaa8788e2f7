using Microsoft.Extensions.DependencyInjection;
using PurePipeline.Python;

namespace PurePipeline.DependencyInjection.Tests;

public class RegistrationTests
{
    [Fact]
    public void Recipes_are_read_once_and_found_by_name()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPurePipeline(static recipes => recipes.Add("imagenet", GoldenFiles.Recipe).Add("other", Recipe.Parse("x = 1", "other.py")))
            .BuildServiceProvider();
        Recipe recipe = services.GetRequiredKeyedService<Recipe>("imagenet");

        Assert.Equal(GoldenFiles.Sha256, recipe.Run(GoldenFiles.Picture).Sha256());
        Assert.Same(recipe, services.GetRequiredKeyedService<Recipe>("imagenet"));
        Assert.Same(recipe, services.GetRequiredService<Recipe>());
        Assert.Equal("other.py", services.GetRequiredKeyedService<Recipe>("other").FileName);
        Assert.Null(services.GetKeyedService<Recipe>("none"));
    }

    [Fact]
    public void Options_are_a_service()
    {
        RecipeOptions options = new() { MaxSteps = 7 };
        using ServiceProvider services = new ServiceCollection().AddPurePipeline(recipes => recipes.Options = options).BuildServiceProvider();

        Assert.Same(options, services.GetRequiredService<RecipeOptions>());
    }

    [Fact]
    public void A_file_that_is_not_Python_ends_the_start()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "broken.py");
        File.WriteAllText(file, "def preprocess(path:\n");

        Assert.Throws<RecipeException>(static () => new ServiceCollection().AddPurePipeline(static recipes => recipes.Add("broken", "broken.py")));
    }

    [Fact]
    public void A_name_stands_for_one_recipe()
    {
        Recipe recipe = Recipe.Parse("x = 1", "one.py");
        ArgumentException twice = Assert.Throws<ArgumentException>(
            () => new ServiceCollection().AddPurePipeline(recipes => recipes.Add("a", recipe).Add("a", recipe)));

        Assert.StartsWith("There is a recipe 'a' already, one.py.", twice.Message, StringComparison.Ordinal);
    }
}
