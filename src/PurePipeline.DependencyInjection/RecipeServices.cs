using PurePipeline.Python;

namespace PurePipeline.DependencyInjection;

/// <summary>The recipes of an application, and how they are run.</summary>
public sealed class RecipeServices
{
    private readonly List<(string Name, Recipe Recipe)> _recipes = [];

    internal RecipeServices()
    {
    }

    /// <summary>
    /// A service of its own, to be given to <see cref="Recipe.Run(ReadOnlyMemory{byte}, string, RecipeOptions?)"/>: versions and limits.
    /// </summary>
    public RecipeOptions Options { get; set; } = RecipeOptions.Default;

    internal IReadOnlyList<(string Name, Recipe Recipe)> Recipes => _recipes;

    /// <summary>Reads a Python file.</summary>
    /// <param name="name">The service's key.</param>
    /// <param name="file">Its path; a relative one starts at the application's own folder, <see cref="AppContext.BaseDirectory"/>.</param>
    /// <returns>These services.</returns>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    /// <exception cref="RecipeException">The file is not Python, or Python that is not supported.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public RecipeServices Add(string name, string file) => Add(name, Recipe.Load(Path.Combine(AppContext.BaseDirectory, file)));

    /// <summary>Adds a recipe that has been read.</summary>
    /// <param name="name">The service's key.</param>
    /// <param name="recipe">The recipe.</param>
    /// <returns>These services.</returns>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public RecipeServices Add(string name, Recipe recipe)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(recipe);
        if (_recipes.Exists(other => other.Name == name))
        {
            throw new ArgumentException($"There is a recipe '{name}' already, {_recipes.Find(other => other.Name == name).Recipe.FileName}.", nameof(name));
        }

        _recipes.Add((name, recipe));
        return this;
    }
}
