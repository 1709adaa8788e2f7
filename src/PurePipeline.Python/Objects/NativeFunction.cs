using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A library function: a declaration in Python's words and a body in C#.</summary>
internal sealed class NativeFunction : PyCallable
{
    private static readonly string[] s_libraries = ["numpy.", "cv2.", "torch.", "torchvision.", "PIL.", "math.", "json."];

    public static readonly PyType FunctionType = new("builtin_function_or_method");

    private readonly Lazy<Signature> _signature;
    private readonly Func<NativeCall, object> _body;

    // The libraries see the tuple that a named tuple is; Python's own functions see its class.
    private readonly bool _takesPlain;

    // OpenCV's arguments may be None, which leaves each as it is by default.
    private readonly bool _takesNone;

    /// <param name="fullName">The name with its module or type.</param>
    /// <param name="declaration">The parameters in brackets, as Python writes them; defaults are literals.</param>
    /// <param name="body">Gets the bound arguments.</param>
    public NativeFunction(string fullName, string declaration, Func<NativeCall, object> body)
    {
        (FullName, _body) = (fullName, body);
        _takesPlain = s_libraries.Any(library => fullName.StartsWith(library, StringComparison.Ordinal));
        _takesNone = fullName.StartsWith("cv2.", StringComparison.Ordinal);
        _signature = new Lazy<Signature>(() => new Signature(ShortName(fullName), ReadDeclaration(declaration)));
    }

    public override string FullName { get; }

    public Signature Signature => _signature.Value;

    public override PyType Type => FunctionType;

    /// <summary>What the function has as attributes, as <c>np.add</c> has <c>reduce</c>; null for nothing.</summary>
    public MemberTable? Members { get; set; }

    public override object? GetAttribute(string name) => Members?.Find(name)?.Get(this) ?? base.GetAttribute(name);

    /// <summary>The arguments in the order of the parameters.</summary>
    /// <param name="arguments">What was passed.</param>
    /// <param name="constant">An argument's value, or null where it is not known yet.</param>
    public object[] Bind(CallArguments arguments, Func<object, object?> constant)
    {
        object[] bound = Signature.Bind(arguments);
        for (int i = 0; _takesNone && i < bound.Length; i++)
        {
            Parameter parameter = Signature.Parameters[i];
            bound[i] = parameter.Default is { } usual && IsNothing(parameter, constant(bound[i])) ? usual : bound[i];
        }

        return bound;
    }

    // Of a number, or a tuple of them, as dst OpenCV makes an array of its own, which it drops: cv2.resize(image, size, cv2.INTER_AREA) is linear.
    private static bool IsNothing(Parameter parameter, object? value) => value is PyNone
        || (parameter.Name == "dst" && (Numbers.IsNumber(value!) || value is PyEnum || (value is PyTuple numbers && numbers.Items.All(Numbers.IsNumber))));

    public override string Repr() => $"<built-in function {ShortName(FullName)}>";

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        foreach (object argument in arguments.Positional)
        {
            run.Budget.ChargeSize(argument);
        }

        try
        {
            NativeCall call = new(run, this, Signature, Bind(_takesPlain ? Plain(arguments) : arguments, static value => value));
            object result = _body(call);
            run.ReportCall(FullName, arguments, result);
            return result;
        }
        catch (PythonError error)
        {
            error.Call ??= FullName;
            throw;
        }
        catch (Exception error) when (LibraryErrors.Translate(error, FullName) is { } translated)
        {
            throw translated;
        }
    }

    private static CallArguments Plain(CallArguments arguments)
    {
        if (!arguments.Positional.Exists(IsMore) && !arguments.Keywords.Exists(pair => IsMore(pair.Value)))
        {
            return arguments;
        }

        CallArguments plain = new();
        plain.Positional.AddRange(arguments.Positional.Select(PyInstance.Plain));
        plain.Keywords.AddRange(arguments.Keywords.Select(pair => (pair.Name, PyInstance.Plain(pair.Value))));
        return plain;
    }

    private static bool IsMore(object argument) => argument is PyInstance { Value: not null };

    // Messages name a function without its module, and a method with its class: Image.resize().
    private static string ShortName(string fullName)
    {
        string[] parts = fullName.Split('.');
        return parts.Length > 1 && char.IsUpper(parts[^2][0]) ? $"{parts[^2]}.{parts[^1]}" : parts[^1];
    }

    private static List<Parameter> ReadDeclaration(string declaration)
    {
        SourceText source = new($"lambda {declaration[1..^1]}: 0", "declaration");
        Lambda lambda = (Lambda)((ExpressionStatement)Parser.Module(source).Statements[0]).Value;
        return [.. lambda.Code.Parameters.Select(p => new Parameter(p.Name, p.Kind, DefaultOf(p.Default)))];
    }

    private static object? DefaultOf(Expression? value) => value switch
    {
        null => null,
        Literal literal => literal.Value,
        Unary { Operator: UnaryOperator.Minus, Operand: Literal { Value: long number } } => -number,
        TupleDisplay tuple => new PyTuple([.. tuple.Items.Select(item => DefaultOf(item)!)]),
        _ => throw new InvalidOperationException("A declared default is a literal."),
    };
}
