using System.Text;
using PurePipeline.HuggingFace;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Transformers;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python;

/// <summary>
/// A Python file with preprocessing, read once and run on any number of pictures, on many threads at once: it never changes, and each run
/// has a state of its own. A recipe reads nothing but the picture it is given: no file, no network, no environment.
/// </summary>
/// <remarks>
/// If the file defines <c>preprocess(path)</c>, the file's code runs first and then that function, with the picture's path; what it returns
/// is the result. Otherwise the file is a script: whatever path it opens stands for the given picture, and the value that it assigns last
/// is the result, or what it hands to a model before. A torch tensor counts as its array, a PIL image as <c>np.asarray</c> of it, and what
/// an image processor of transformers gives as its <c>pixel_values</c>.
/// </remarks>
public sealed class Recipe
{
    private const string EntryPoint = "preprocess";

    private readonly SourceText _source;
    private readonly Block _module;
    private readonly string? _settings;

    private Recipe(SourceText source, Block module, string? settings = null) => (_source, _module, _settings) = (source, module, settings);

    /// <summary>The file that the recipe was read from, or the name it was given.</summary>
    public string FileName => _source.FileName;

    /// <summary>
    /// Reads a Python file, UTF-8; or a model's <c>preprocessor_config.json</c>, whose result is the <c>pixel_values</c> that
    /// <c>AutoImageProcessor</c> makes of the picture in RGB.
    /// </summary>
    /// <exception cref="RecipeException">The file is not Python, or Python that is not supported.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The file is JSON without the name of an image processor.</exception>
    public static Recipe Load(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.EndsWith(ProcessorSettingsRecipe.Extension, StringComparison.OrdinalIgnoreCase)
            ? ParseSettings(ImageProcessor.ReadSettings(file), file)
            : Parse(File.ReadAllText(file, Encoding.UTF8), file);
    }

    /// <summary>Reads Python from memory; <paramref name="fileName"/> is for messages.</summary>
    /// <exception cref="RecipeException">The text is not Python, or Python that is not supported.</exception>
    public static Recipe Parse(string source, string fileName)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(fileName);
        SourceText text = new(source, fileName);
        return new Recipe(text, Parser.Module(text));
    }

    /// <summary>The recipe of a <c>preprocessor_config.json</c> in memory; <paramref name="fileName"/> is for messages.</summary>
    /// <inheritdoc cref="Load"/>
    public static Recipe ParseSettings(string json, string fileName)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(fileName);
        SourceText text = new(ProcessorSettingsRecipe.Source, fileName);
        return new Recipe(text, Parser.Module(text), json);
    }

    /// <summary>Runs the recipe on a picture file.</summary>
    /// <param name="picturePath">The picture; <c>preprocess</c> gets this path.</param>
    /// <param name="options">Null for <see cref="RecipeOptions.Default"/>.</param>
    /// <returns>The result. Where it can, it decodes the picture only when its data is asked for.</returns>
    /// <exception cref="RecipeException">The recipe fails, or does what is not supported.</exception>
    /// <exception cref="PictureException">The picture cannot be read.</exception>
    public NdArray Run(string picturePath, RecipeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(picturePath);
        return Run(GivenPicture.File(picturePath), options);
    }

    /// <summary>Runs the recipe on a picture file's bytes, which must not change while the result is in use.</summary>
    /// <param name="picture">The bytes.</param>
    /// <param name="name">The name that <c>preprocess</c> gets as its path, and errors show.</param>
    /// <param name="options">Null for <see cref="RecipeOptions.Default"/>.</param>
    /// <inheritdoc cref="Run(string, RecipeOptions?)"/>
    public NdArray Run(ReadOnlyMemory<byte> picture, string name, RecipeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Run(GivenPicture.Memory(picture, name), options);
    }

    /// <summary>
    /// The recipe as a C# class on PurePipeline's typed API: a public static method from the picture's path to the tensor, which gives what
    /// <see cref="Run(string, RecipeOptions?)"/> gives, and a private method for each function that it uses. What is the same in every run
    /// is computed now, so that the C# holds for this file's settings; what has no C# is refused, never approximated.
    /// </summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="pretrained">As <see cref="RecipeOptions.Pretrained"/>; the settings become a part of the C#.</param>
    /// <returns>The text of a C# file, which needs nullable reference types and no other package.</returns>
    /// <exception cref="RecipeException">Something in the recipe is not translated; the recipe itself still runs.</exception>
    public string ToCSharp(string className = "Preprocessing", Func<string, string?>? pretrained = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(className);
        return Translation.RecipeTranslator.Translate(_source, _module, EntryPoint, className, With(RecipeOptions.Default with { Pretrained = pretrained }));
    }

    /// <summary>Runs the file's code alone, for whoever wants to look at its names.</summary>
    internal Interpreter RunModule(RecipeOptions? options = null)
    {
        Interpreter run = new(_source, GivenPicture.Memory(ReadOnlyMemory<byte>.Empty, "none"), options ?? RecipeOptions.Default);
        run.RunModule(_module);
        return run;
    }

    private NdArray Run(GivenPicture picture, RecipeOptions? options)
    {
        try
        {
            return Result(picture, With(options ?? RecipeOptions.Default));
        }
        catch (ModelInput input)
        {
            return input.Array;
        }
        catch (RecipeException) when (picture.Unreadable is not null)
        {
            // The recipe got None for the picture and came to grief over it, or raised an exception because of it.
            throw picture.Unreadable;
        }
    }

    // Settings that stand for a recipe are what it asks for.
    private RecipeOptions With(RecipeOptions options) => _settings is { } settings ? options with { Pretrained = _ => settings } : options;

    private NdArray Result(GivenPicture picture, RecipeOptions options)
    {
        bool isScript = !_module.Statements.Any(statement => statement is FunctionDefinition { Code.Name: EntryPoint });
        Interpreter run = new(_source, picture, options) { ReportsSteps = isScript, EndsAtModel = isScript };
        run.RunModule(_module);
        if (run.Module.Find(EntryPoint) is PyFunction preprocess)
        {
            (run.ReportsSteps, picture.OnlyByName) = (true, true);
            object returned = run.CallFunction(preprocess, picture.Name);
            return ToResult(returned) ?? throw (returned is UnknownName unknown ? run.Refused(unknown) : _source.Error(
                preprocess.Code.Span, $"{EntryPoint}() returned {Describe(returned)}; a tensor, an array or a PIL image is expected."));
        }

        if (run.Module.Find(EntryPoint) is UnknownName decorated)
        {
            throw run.Refused(decorated);
        }

        if (run.LastAssigned is not var (name, value, span))
        {
            throw _source.Error(
                new SourceSpan(0, 0), $"The script assigns nothing and defines no {EntryPoint}(path), so it has no result.");
        }

        return ToResult(value) ?? throw (value is UnknownName made ? run.Refused(made) : _source.Error(
            span, $"The value assigned last, {name}, is {Describe(value)}; the result has to be a tensor, an array or a PIL image."));
    }

    private static NdArray? ToResult(object value) => (value as IArrayValue)?.ToNdArray() ?? (value as BatchFeatureObject)?.PixelValues();

    private static string Describe(object value) => value is PyNone ? "None" : $"a value of type {PyTypes.NameOf(value)}";
}
