using System.Runtime.CompilerServices;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>
/// Translates a Python function's body for given arguments, statement by statement: what is the same in every run is computed here and now,
/// the rest becomes C#.
/// </summary>
/// <param name="unit">The class that is made.</param>
/// <param name="method">The C# method that is written.</param>
/// <param name="frame">The names of the Python function.</param>
/// <param name="isInline">Whether the function's body goes into its caller's.</param>
internal sealed partial class FunctionTranslator(TranslationUnit unit, MethodScope method, Frame frame, bool isInline)
{
    private Value? _returned;

    public TranslationUnit Unit => unit;

    public MethodScope Method => method;

    public Frame Frame => frame;

    /// <summary>What an inlined body returned; None at its end.</summary>
    public Value Returned => _returned ?? Known.None;

    /// <summary>Whether this is the method that users call: its result is an array or a tensor.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether what the function returns is the recipe's result: a number or None, which is none, ends the run as an exception does.</summary>
    public bool IsTail { get; private set; }

    /// <summary>Whether the body ended with a return in every case.</summary>
    public bool IsDone => _isDone;

    /// <summary>Returns what a script's name stands for at its end.</summary>
    public void ReturnVariable(string name) => ExecuteReturn(Lookup(name));

    /// <summary>The name that comes to hand for the value which is being made.</summary>
    public string? NameHint { get; set; }

    private Value Lookup(string name)
    {
        if (frame.Doubtful.TryGetValue(name, out Doubt doubt))
        {
            RequireOneType(doubt);
            throw doubt.Place.End > 0 && !doubt.IsOfTwoTypes && unit.Attempting == 0 && !unit.Foresight.LateNames.Contains((doubt.Place, name)) ? new Restart(foresight => foresight.LateNames.Add((doubt.Place, name))) : unit.Refuse($"'{name}', which may have no value here,");
        }

        for (Frame? at = frame; at is not null; at = at.Closure)
        {
            if (at.Variables.TryGetValue(name, out Value? value))
            {
                return value;
            }

            if (at.Function is { } function && (function.Code.Locals.Contains(name)))
            {
                throw unit.Refuse($"'{name}', which has no value of a single type here,");
            }
        }

        return unit.Script is { } script && script.Variables.TryGetValue(name, out Value? global)
            ? ReferenceEquals(script, frame) || global is not Code { Constant: null } ? global : throw unit.Refuse($"the script's variable '{name}' in a function")
            : ModuleValue(name);
    }

    private Value ModuleValue(string name)
    {
        object? value = frame.Function?.Scope.Find(name) ?? unit.Run.Module.Find(name);
        if (value is null)
        {
            value = BuiltinFunctions.Table.Find(name)?.Get(unit.Run) ?? throw new PythonError("NameError", $"name '{name}' is not defined");
            return new Known(value);
        }

        Value wrapped = unit.Wrap(value);
        if (value is Libraries.NumPy.ArrayObject array)
        {
            unit.Use("PurePipeline.Numerics");
            string field = unit.Field(name, member => $"private static readonly NdArray {member} = {Literals.Array(array.Data, method.Versions, isStatic: true)};");
            return new Code(field, TypeOf(array), constant: array) { IsUnversioned = true, IsShared = true };
        }

        return wrapped is Code { Constant: { } constant } code && constant is not (PyEnum or bool) && name != "__name__"
            ? new Code(unit.Field(name, member => $"private const {code.Type.Name} {member} = {code.Text};"), code.Type, constant: constant)
            : wrapped;
    }

    private static StaticType TypeOf(Libraries.NumPy.ArrayObject array) => StaticType.Array with
    {
        Elements = array.Data.DType, Rank = array.Data.Rank, IsStrong = array.Data.Rank == 0,
    };

    private void RequireStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || unit.Depth > 60)
        {
            throw unit.Refuse("A function that calls itself");
        }
    }

    /// <summary>Tries one way of translating, and goes back if it leads nowhere.</summary>
    private bool Attempt(Action way, out Refusal? problem)
    {
        (Action scopeBack, Action[] framesBack) = (method.Remember(), [.. Frames().Select(f => f.Remember())]);
        (Value? returned, bool done) = (_returned, _isDone);
        unit.Attempting++;
        try
        {
            way();
            problem = null;
            return true;
        }
        catch (Exception failed) when (failed is Refusal or PythonError)
        {
            problem = unit.Failed(failed);
            scopeBack();
            framesBack.ToList().ForEach(back => back());
            (_returned, _isDone) = (returned, done);
            return false;
        }
        finally
        {
            unit.Attempting--;
        }
    }

    private IEnumerable<Frame> Frames()
    {
        for (Frame? at = frame; at is not null; at = at.Closure)
        {
            yield return at;
        }
    }

    /// <summary>A new local with a value.</summary>
    public Code Local(string name, Code value)
    {
        if (value.Type.Kind == TypeKind.Message)
        {
            return value;
        }

        string local = method.NewLocal(CSharpNames.Camel(name));
        UseType(value.Type);
        method.Share(value, local);
        bool isConstant = value.Constant is not null && value.Type.Kind is TypeKind.Int or TypeKind.Float or TypeKind.Text or TypeKind.Bool;
        string text = $"{(isConstant ? "const " : "")}{value.Type.Name} {local} = {unit.Kept(value)};";
        if (DoesSomething(value.Text) || method.IsTrying)
        {
            method.Writer.Write(text);
        }
        else
        {
            method.Writer.Declare(local, text);
        }

        if (!isConstant)
        {
            method.Assignable.Add(local);
        }

        return new Code(local, value.Type, constant: value.Constant) { IsUnversioned = value.IsUnversioned, Channels = value.Channels, Picture = value.Picture };
    }

    // Calls of the recipe's own functions, and changes in place.
    private bool DoesSomething(string text) => text.Contains("InPlace(", StringComparison.Ordinal) || text.Contains("Cv2.FloodFill(", StringComparison.Ordinal) || unit.Methods.Any(m => text.Contains(m.Name + "(", StringComparison.Ordinal));

    public void UseType(StaticType type)
    {
        foreach (StaticType item in type.Items)
        {
            UseType(item);
        }

        switch (type.Kind)
        {
            case TypeKind.Array or TypeKind.DType:
                unit.Use("PurePipeline.Numerics");
                break;
            case TypeKind.Shape:
                unit.Use("System");
                break;
            case TypeKind.Tensor:
                unit.Use("PurePipeline.Torch");
                break;
            case TypeKind.Image:
                unit.Use("PurePipeline.Pillow");
                break;
            default:
                break;
        }
    }

    /// <summary>The value written down once if it is more than a name: it can be used several times then.</summary>
    public Code Simple(Code value, string name) => value.IsSimple ? value : Local(name, value);
}
