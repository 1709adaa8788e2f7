using Microsoft.Extensions.DependencyInjection.Extensions;
using PurePipeline.DependencyInjection;
using PurePipeline.Python;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Recipes as services.</summary>
public static class PurePipelineServices
{
    /// <summary>
    /// Adds recipes, each read and checked now, as keyed singletons of type <see cref="Recipe"/>: <c>[FromKeyedServices("name")] Recipe recipe</c>.
    /// The first one is also the <see cref="Recipe"/> without a key, unless there is one already.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Adds the recipes, and says how they are to be run.</param>
    /// <exception cref="ArgumentException">Two recipes have one name.</exception>
    /// <exception cref="RecipeException">A file is not Python, or Python that is not supported.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IServiceCollection AddPurePipeline(this IServiceCollection services, Action<RecipeServices> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        RecipeServices recipes = new();
        configure(recipes);
        foreach ((string name, Recipe recipe) in recipes.Recipes)
        {
            services.AddKeyedSingleton(name, recipe);
            services.TryAddSingleton(recipe);
        }

        services.TryAddSingleton(recipes.Options);
        return services;
    }
}
