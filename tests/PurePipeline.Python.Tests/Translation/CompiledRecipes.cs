using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PurePipeline.Numerics;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Torch;

namespace PurePipeline.Python.Tests.Translation;

/// <summary>The recipes of golden/ as C#, compiled together as a user's project would: nullable, warnings are errors.</summary>
internal sealed class CompiledRecipes
{
    private readonly Dictionary<string, MethodInfo> _methods = [];

    public CompiledRecipes(IEnumerable<Recipe> recipes)
    {
        List<(string Recipe, string Class)> translated = [];
        List<SyntaxTree> trees = [];
        foreach (Recipe source in recipes)
        {
            string recipe = Path.GetFileName(source.FileName);
            string name = $"Recipe{translated.Count + Refused.Count}";
            try
            {
                string text = source.ToCSharp(name);
                trees.Add(CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path: recipe + ".cs"));
                translated.Add((recipe, name));
            }
            catch (Exception fault) when (fault is not RecipeException)
            {
                Faults[recipe] = $"{recipe}: {fault.GetType().Name}: {fault.Message} {string.Join(" < ", fault.StackTrace!.Split('\n').Take(4).Select(l => l.Trim()))}";
            }
            catch (RecipeException refusal)
            {
                Refused[recipe] = $"line {refusal.Line}: {refusal.Problem.Split(" Keep this recipe")[0]}";
            }
        }

        Assembly assembly = Compile(trees);
        foreach ((string recipe, string name) in translated.Where(pair => !Faults.ContainsKey(pair.Recipe)))
        {
            _methods[recipe] = Assert.Single(assembly.GetType(name)!.GetMethods(BindingFlags.Public | BindingFlags.Static));
        }
    }

    public SortedDictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>What does not compile, or could not even be refused.</summary>
    public SortedDictionary<string, string> Faults { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Translated => _methods.Keys;

    public NdArray Run(string recipe, string picture, ReferenceVersions versions)
    {
        try
        {
            object result = _methods[recipe].Invoke(null, [GoldenFolder.Picture(picture), versions])!;
            return (result as TorchTensor)?.Numpy() ?? (NdArray)result;
        }
        catch (TargetInvocationException error)
        {
            throw error.InnerException!;
        }
    }

    private Assembly Compile(IReadOnlyList<SyntaxTree> trees)
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error, optimizationLevel: OptimizationLevel.Release);
        var compilation = CSharpCompilation.Create("Translated", trees, references, options);
        foreach (Diagnostic diagnostic in compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
        {
            SyntaxTree tree = diagnostic.Location.SourceTree!;
            string recipe = Path.GetFileNameWithoutExtension(tree.FilePath);
            Faults.TryAdd(recipe, $"{recipe}: {diagnostic.GetMessage()}: {tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}");
        }

        compilation = compilation.RemoveSyntaxTrees(trees.Where(tree => Faults.ContainsKey(Path.GetFileNameWithoutExtension(tree.FilePath))));
        using MemoryStream memory = new();
        Assert.True(compilation.Emit(memory).Success);
        return Assembly.Load(memory.ToArray());
    }
}
