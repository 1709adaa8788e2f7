using System.Runtime.CompilerServices;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>One run of a recipe: walks the syntax tree. All state of a run is here; the tree is shared and never changes.</summary>
internal sealed partial class Interpreter
{
    private readonly SourceText _source;
    private readonly Scope _module = new(null, null);
    private readonly Stack<(PyFunction Function, object? First)> _calls = new();

    // Where the run is: an error that happens now happened here.
    private SourceSpan _place;

    public Interpreter(SourceText source, GivenPicture picture, RecipeOptions options)
    {
        (_source, Picture, Options, Budget) = (source, picture, options, new Budget(options));
        _module.Set("__name__", "recipe");
        _module.Set("__file__", source.FileName);
        _settings.Add((Libraries.Standard.SmallModules.Sys, "argv"), new PyList([source.FileName]));
        _module.Set("__doc__", PyNone.Value);
    }

    public GivenPicture Picture { get; }

    public RecipeOptions Options { get; private set; }

    public Budget Budget { get; }

    public Scope Module => _module;

    /// <summary>The function that runs and its first argument, a method's instance; null at the module's level.</summary>
    public (PyFunction Function, object? First)? CurrentMethod => _calls.TryPeek(out (PyFunction, object?) call) ? call : null;

    /// <summary>The value that the module's code assigned last, and the name it got; null before the first.</summary>
    public (string Name, object Value, SourceSpan Span)? LastAssigned { get; private set; }

    /// <summary>What is made from now on is torch's of that many threads.</summary>
    public void ComputeWithTorchThreads(int threads) => Options = Options with { Versions = Options.Versions with { TorchThreads = threads } };

    public void RunModule(Block module) => Locate(() =>
    {
        _module.Set("__doc__", module.Documentation ?? (object)PyNone.Value);
        Execute(module, _module);
        return true;
    });

    /// <summary><c>eval(text)</c> with the module's names: an expression such as <c>'1./255.'</c>, which can do what the recipe can.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="isAllowed">Which expressions are taken; null for all.</param>
    public object EvaluateText(string text, Func<Expression, bool>? isAllowed = null)
    {
        SourceSpan place = _place;
        try
        {
            return Parser.Module(new SourceText(text.Trim(), "eval")).Statements is not [ExpressionStatement only]
                ? throw new PythonError("SyntaxError", "invalid syntax")
                : isAllowed is null || isAllowed(only.Value)
                    ? Evaluate(only.Value, _module)
                    : throw PythonError.Value("malformed node or string");
        }
        catch (RecipeException error)
        {
            throw new PythonError("SyntaxError", error.Message);
        }
        finally
        {
            _place = place;
        }
    }

    /// <summary>Executes one statement of the module.</summary>
    public void ExecuteAlone(Statement statement) => Locate(() =>
    {
        Execute(new Block([statement]), _module);
        return true;
    });

    public object CallFunction(PyCallable function, params ReadOnlySpan<object> arguments)
    {
        CallArguments call = CallArguments.Of(arguments);
        return Locate(() => function.Invoke(this, call));
    }

    /// <summary>Runs something of the recipe and gives its errors their place.</summary>
    public T Locate<T>(Func<T> action)
    {
        Budget? before = Budget.Enter(Budget);
        try
        {
            return action();
        }
        catch (Exception error) when (AsRecipeException(error) is { } located)
        {
            throw located;
        }
        finally
        {
            Budget.Enter(before);
        }
    }

    private RecipeException? AsRecipeException(Exception error) => (LibraryErrors.Translate(error, null) ?? error) switch
    {
        PythonError e => _source.Error(_place, e.Message.Length == 0 ? e.Kind : $"{e.Kind}: {e.Message}", e.Call, e.Nearest, error, e.Kind),
        Refusal e => _source.Error(_place, e.Message, e.Call, e.Nearest, error),
        _ => null,
    };

    /// <summary>Calls a function of the recipe with bound arguments.</summary>
    public object Call(PyFunction function, object[] values) =>
        function.Code.IsGenerator ? Generator(function, values) : Run(function, values);

    private object Run(PyFunction function, object[] values)
    {
        Enter(function, values);
        try
        {
            Scope scope = ScopeOf(function, values);
            if (function.Code.Result is { } result)
            {
                return EvaluateToKeep(result, scope);
            }

            return Execute(function.Code.Body!, scope) is { Kind: FlowKind.Return, Value: { } value } ? value : PyNone.Value;
        }
        finally
        {
            _calls.Pop();
        }
    }

    private void Enter(PyFunction function, object[] values)
    {
        if (_calls.Count >= Options.MaxRecursion)
        {
            throw TooDeep();
        }

        _calls.Push((function, values.Length > 0 ? values[0] : null));
    }

    private static Scope ScopeOf(PyFunction function, object[] values)
    {
        Scope scope = new(function.Scope, function.Code.Locals, function.Code.Globals) { QualifiedName = function.FullName };
        for (int i = 0; i < values.Length; i++)
        {
            scope.Set(function.Code.Parameters[i].Name, values[i]);
        }

        return scope;
    }

    private static PythonError TooDeep() => new("RecursionError", "maximum recursion depth exceeded");

    private void Enter(SourceSpan place)
    {
        _place = place;
        Budget.Charge();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep();
        }
    }
}
