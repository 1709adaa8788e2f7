using System.Text;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python;

/// <summary>
/// A Python file with preprocessing, read once and run on any number of pictures, on many threads at once: it never changes, and each run
/// has a state of its own. A recipe reads nothing but the picture it is given: no file, no network, no environment.
/// </summary>
public sealed class Recipe
{
    private readonly SourceText _source;
    private readonly Block _module;

    private Recipe(SourceText source, Block module) => (_source, _module) = (source, module);

    /// <summary>The file that the recipe was read from, or the name it was given.</summary>
    public string FileName => _source.FileName;

    /// <summary>Reads a Python file.</summary>
    /// <exception cref="RecipeException">The file is not Python, or Python that is not supported.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Recipe Load(string file) => Parse(File.ReadAllText(file, Encoding.UTF8), file);

    /// <summary>Reads Python from memory; <paramref name="fileName"/> is for messages.</summary>
    /// <exception cref="RecipeException">The text is not Python, or Python that is not supported.</exception>
    public static Recipe Parse(string source, string fileName)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(fileName);
        SourceText text = new(source, fileName);
        return new Recipe(text, Parser.Module(text));
    }

    /// <summary>Runs the module's code and gives the run, for whoever wants to look at its names.</summary>
    internal Interpreter RunModule(RecipeOptions? options = null)
    {
        Interpreter run = new(_source, options ?? RecipeOptions.Default);
        run.RunModule(_module);
        return run;
    }
}
