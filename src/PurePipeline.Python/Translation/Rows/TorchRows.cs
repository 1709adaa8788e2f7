using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torch.</summary>
internal static partial class TorchRows
{
    private const string Type = "torch.Tensor.";

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["torch.set_num_threads"] = SetThreads;
        rows["torch.autograd.Variable"] = static site => site.Only("requires_grad", "volatile")["data"];
        rows["torch.from_numpy"] = static site => FromNumpy(site, site["ndarray"]);
        rows["torch.tensor"] = static site => Make(site, copies: true);
        rows["torch.as_tensor"] = static site => Make(site, copies: false);
        foreach ((string name, string csharp, DType dtype) in (ReadOnlySpan<(string, string, DType)>)[
            ("float", "Float", DType.Float32), ("half", "Half", DType.Float16), ("bfloat16", "BFloat16", DType.BFloat16), ("short", "", DType.Int16), ("char", "", DType.Int8), ("double", "Double", DType.Float64), ("byte", "Byte", DType.UInt8), ("int", "", DType.Int32), ("long", "", DType.Int64), ("bool", "", DType.Bool)])
        {
            rows[Type + name] = site => View(site, csharp.Length > 0 ? $".{csharp}()" : $".To(DType.{dtype})", true, dtype);
        }

        foreach ((string name, string csharp, BinaryOperator op) in (ReadOnlySpan<(string, string, BinaryOperator)>)[
            ("add", "Add", BinaryOperator.Add), ("sub", "Sub", BinaryOperator.Subtract), ("mul", "Mul", BinaryOperator.Multiply), ("div", "Div", BinaryOperator.Divide)])
        {
            rows[Type + name] = site => op == BinaryOperator.Divide && site["rounding_mode"].Constant is "floor" ? View(site, $".FloorDivide({Other(site)})", true)
                : View(site.Only("other"), $".{csharp}({Other(site)})", true);
            rows[Type + name + "_"] = site =>
            {
                site.To.Unit.MutatesArrays = true;
                return View(site.Only("other"), $".{csharp}InPlace({Other(site)})", true);
            };
            rows["torch." + name] = site => op == BinaryOperator.Divide && site["rounding_mode"].Constant is "floor" ? site.To.Operate(BinaryOperator.FloorDivide, site["input"], site["other"])
                : site.Only("other").To.Operate(op, site["input"], site["other"]);
        }

        rows[Type + "floor_divide"] = static site => site.To.Operate(BinaryOperator.FloorDivide, site.Self, site["other"]);
        rows["torch.floor_divide"] = static site => site.To.Operate(BinaryOperator.FloorDivide, site["input"], site["other"]);

        rows[Type + "permute"] = static site => View(site, $".Permute({Numbers(site, "args", "dims")})", true, rank: Count(site, "args", "dims"));
        rows[Type + "flip"] = static site => View(site, $".Flip({Numbers(site, "args", "dims")})", true);
        rows[Type + "transpose"] = static site => View(site, $".Transpose({site.Int("dim0")}, {site.Int("dim1")})", true);
        rows[Type + "unsqueeze"] = static site => Added(View(site, $".Unsqueeze({site.Int("dim")})", true));
        rows["torch.unsqueeze"] = static site => Added(View(site, site["input"], $".Unsqueeze({site.Int("dim")})", true));
        rows[Type + "squeeze"] = static site => View(site, site.IsGiven("dim") ? $".Squeeze({site.Int("dim")})" : ".Squeeze()", false);
        rows[Type + "reshape"] = static site => View(site, $".Reshape({Numbers(site, "args", "shape")})", false, rank: Count(site, "args", "shape"));
        rows[Type + "view"] = static site => View(site, $".View({Numbers(site, "args", "size")})", false, rank: Count(site, "args", "size"));
        rows[Type + "contiguous"] = static site => View(site, $".Contiguous({Format(site)})", true);
        rows[Type + "clone"] = static site => View(site, $".Clone({Format(site)})", true);
        rows[Type + "detach"] = rows[Type + "cpu"] = static site => site.Self;
        rows[Type + "numpy"] = static site => site.To.Array(site.Self);
        rows[Type + "dim"] = rows[Type + "ndimension"] = static site => site.To.Attribute(site.Self, "ndim");
        rows[Type + "size"] = static site => site.IsGiven("dim") && site["dim"].Constant is long axis
            ? new Code($"{Self(site)}.Shape[{(axis < 0 ? $"^{-axis}" : $"{axis}")}]", StaticType.Length)
            : new Code($"{Self(site)}.Shape", StaticType.Shape with { Rank = site.To.Tensor(site.Self).Type.Rank });
        rows[Type + "to"] = To;
        rows[Type + "type"] = static site => View(site, $".To(DType.{TorchDType.ParseType(site["dtype"].Constant ?? throw site.Refuse("a dtype that is not known"))})", true, TorchDType.ParseType(site["dtype"].Constant!));
        foreach ((string name, DType dtype) in TorchDType.TensorTypes.Append(new("torch.Tensor", DType.Float32)))
        {
            rows[name] = site => Construct(site, dtype);
        }

        rows[Type + "clamp"] = rows[Type + "clip"] = static site => Clamp(site, site.Self);
        rows[Type + "clamp_"] = static site => Assigned(site, tensor => Clamp(site, tensor));
        rows[Type + "copy_"] = static site => Assigned(site, _ => site.To.Tensor(site["src"]));
        rows[Type + "numel"] = rows[Type + "nelement"] = static site => new Code($"(int){Self(site)}.Length", StaticType.Length, Precedence.Unary);
        rows["torch.clamp"] = rows["torch.clip"] = static site => Clamp(site, site["input"]);
        rows["torch.stack"] = static site => Join(site, "Stack");
        rows["torch.cat"] = static site => Join(site, "Cat");
        rows["torch.permute"] = static site => View(site, site["input"], $".Permute({site.To.IntArguments(site["dims"])})", true);
        rows["torch.flip"] = static site => View(site, site["input"], $".Flip({site.To.IntArguments(site["dims"])})", true);
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("abs", "Abs"), ("sqrt", "Sqrt"), ("sign", "Sign"), ("floor", "Floor"), ("ceil", "Ceil"), ("trunc", "Trunc"), ("round", "Round")])
        {
            rows[Type + name] = site => View(site.Only(), $".{csharp}()", true);
            rows[Type + name + "_"] = site => Assigned(site.Only(), tensor => View(site, tensor, $".{csharp}()", true));
            rows["torch." + name] = site => View(site.Only(), site["input"], $".{csharp}()", true);
        }

        foreach ((string name, CompareOperator op) in (ReadOnlySpan<(string, CompareOperator)>)[
            ("eq", CompareOperator.Equal), ("ne", CompareOperator.NotEqual), ("lt", CompareOperator.Less), ("le", CompareOperator.LessOrEqual), ("gt", CompareOperator.Greater), ("ge", CompareOperator.GreaterOrEqual)])
        {
            rows[Type + name] = site => site.To.CompareArrays(op, site.To.Tensor(site.Self), site["other"]);
            rows["torch." + name] = site => site.To.CompareArrays(op, site.To.Tensor(site["input"]), site["other"]);
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("max", "Amax"), ("min", "Amin"), ("amax", "Amax"), ("amin", "Amin")])
        {
            rows[Type + name] = site => TorchFindingRows.Along(site, site.Self) ?? Reduce(site, site.Self, csharp);
            rows["torch." + name] = site => TorchFindingRows.Along(site, site["input"]) ?? Reduce(site, site["input"], csharp);
        }

        TorchFindingRows.AddTo(rows);
        TorchChoosingRows.AddTo(rows);
        rows[Type + "expand"] = static site => View(site, $".Expand({Numbers(site, "args", "size")})", false, rank: Count(site, "args", "size"));
        rows[Type + "expand_as"] = static site => View(site, $".Expand({site.To.Tensor(site["other"]).At(Precedence.Primary)}.Shape)", false, rank: site.To.Tensor(site["other"]).Type.Rank);
        rows[Type + "flatten"] = static site => site.To.Tensor(site.Self) is var tensor && site.IsDefault("start_dim") && site.IsDefault("end_dim") ? View(site, ".Reshape(-1)", false, rank: 1)
            : tensor.Type.Rank is { } rank && site["start_dim"].Constant is long first and >= 0 && first < rank && site.IsDefault("end_dim") && tensor.IsSimple
            ? View(site, $".Reshape({string.Join("", Enumerable.Range(0, (int)first).Select(i => $"{tensor.Text}.Shape[{i}], "))}-1)", false, rank: (int)first + 1) : throw site.Refuse("these axes");
        rows[Type + "ravel"] = static site => View(site, ".Reshape(-1)", false, rank: 1);
        rows[Type + "item"] = static site => site.To.Tensor(site.Self) is { Type.Elements: { } elements } tensor
            ? elements.IsFloat() ? new Code($"{tensor.At(Precedence.Primary)}.Double().Item<double>()", StaticType.Float)
                : elements == DType.Bool ? new Code($"{tensor.At(Precedence.Primary)}.Item<bool>()", StaticType.Bool)
                : new Code($"(int){tensor.At(Precedence.Primary)}.To(DType.Int64).Item<long>()", StaticType.Int, Precedence.Unary)
            : throw site.Refuse("a dtype that is not known");
        rows[Type + "fill_"] = static site => Fill(site, () => site.To.PlainNumber(site["value"]).Text);
        rows[Type + "zero_"] = static site => Fill(site, static () => "0");
        foreach ((string name, string value) in (ReadOnlySpan<(string, string)>)[("new_zeros", "0"), ("new_ones", "1")])
        {
            rows[Type + name] = site => New(site, value);
        }

        rows[Type + "type_as"] = static site => View(site, $".To({site.To.Tensor(site["other"]).At(Precedence.Primary)}.DType)", true) is var cast ? cast.As(cast.Type with { Elements = site.To.Tensor(site["other"]).Type.Elements }) : cast;
        rows["torch.empty"] = static site => Full(site, "0");
        rows[Type + "new_tensor"] = MakeLike;
        rows[Type + "new_full"] = static site => New(site, site.To.PlainNumber(site["fill_value"]).Text);
        rows["torch.full"] = static site => FullOf(site);
        rows["torch.zeros"] = static site => Full(site, "0");
        rows["torch.ones"] = static site => Full(site, "1");
        rows["torch.zeros_like"] = rows["torch.empty_like"] = static site => Like(site, "0");
        rows["torch.full_like"] = static site => Like(site, site.To.PlainNumber(site["fill_value"]).Text);
        rows[Type + "stride"] = static site => site.IsGiven("dim") ? new Code($"(int){Self(site)}.Strides[{site.Int("dim")}]", StaticType.Int, Precedence.Unary)
            : site.To.Simple(site.To.Tensor(site.Self), "tensor") is { Type.Rank: { } rank } tensor ? new TupleValue([.. Enumerable.Range(0, rank).Select(axis => new Code($"(int){tensor.Text}.Strides[{axis}]", StaticType.Length, Precedence.Unary))])
            : throw site.Refuse("a tensor whose rank is not known");
        rows[Type + "is_contiguous"] = static site => new Code(Self(site) + (Format(site) == "MemoryFormat.ChannelsLast" ? ".IsChannelsLast" : ".IsContiguous"), StaticType.Bool);
        rows["torch.ones_like"] = static site => Like(site, "1");
        rows["torch.nn.functional.interpolate"] = Interpolate;
        rows["torch.nn.functional.pad"] = Pad;
    }

    // The method begins with it, so that nothing may have been computed before.
    private static Known SetThreads(NativeSite site) => site.To.Method is { IsEntry: true, UsesVersions: false } && site["num"].Constant is not null
        ? new Known(site.Function.Invoke(site.To.Unit.Run, site.Constants()))
        : throw site.Refuse("another place than the beginning");

    private static string Self(NativeSite site) => site.To.Tensor(site.Self).At(Precedence.Primary);

    private static Code View(NativeSite site, string call, bool keepsRank, DType? elements = null, int? rank = null) => View(site, site.Self, call, keepsRank, elements, rank);

    private static Code View(NativeSite site, Value self, string call, bool keepsRank, DType? elements = null, int? rank = null)
    {
        Code tensor = site.To.Tensor(self);
        if (call.Contains("DType.", StringComparison.Ordinal))
        {
            site.To.UseType(StaticType.DType);
        }

        bool arithmetic = call[1..4] is "Add" or "Sub" or "Mul" or "Div";
        return new Code($"{tensor.At(Precedence.Primary)}{call}", tensor.Type with
        {
            Rank = rank ?? (keepsRank ? tensor.Type.Rank : null), Elements = elements ?? (arithmetic && tensor.Type.Elements?.IsFloat() != true ? null : tensor.Type.Elements),
        });
    }

    // The tensor itself gets the values.
    private static Code Assigned(NativeSite site, Func<Code, Code> values)
    {
        Code tensor = site.To.Simple(site.To.Tensor(site.Self), "tensor");
        site.To.UseType(StaticType.Array);
        site.To.Method.Writer.Write($"{tensor.Text}[ArrayIndex.Ellipsis] = {values(tensor).Text};");
        return site.To.Changed(tensor);
    }

    private static Code Added(Code code) => code.As(code.Type with { Rank = code.Type.Rank + 1 });

    private static string Other(NativeSite site) => site["other"] is Code { Type.Kind: TypeKind.Tensor } tensor ? tensor.Text : site.To.PlainNumber(site["other"]).Text;

    public static string Numbers(NativeSite site, string star, string keyword) => site.IsGiven(keyword) ? site.To.IntArguments(site[keyword])
        : Unknown(site, star) is { } list ? site.To.IntArguments(list) : string.Join(", ", Given(site, star).Select(value => site.To.Int(value).Text));

    // A list of any length.
    private static Value? Unknown(NativeSite site, string star) =>
        site.Star(star) is [var one] && one is ListLocal or Code { Type.Kind: TypeKind.List } && site.To.Items(one) is null ? one : null;

    private static IReadOnlyList<Value> Given(NativeSite site, string star) =>
        site.Star(star) is [var one] && site.To.Items(one) is { } items ? items
        : site.Star(star) is [Code { Type.Kind: TypeKind.Shape }] ? throw site.Refuse("a shape whose length is not known") : site.Star(star);

    public static int? Count(NativeSite site, string star, string keyword) => site.IsGiven(keyword) ? site.To.Items(site[keyword])?.Count : Unknown(site, star) is null ? Given(site, star).Count : null;

    private static Code Clamp(NativeSite site, Value self)
    {
        Code tensor = site.To.Tensor(self);
        string Bound(string name) => site.IsGiven(name) ? site.To.PlainNumber(site[name]).Text : "null";
        return new Code($"{tensor.At(Precedence.Primary)}.Clamp({Bound("min")}, {Bound("max")})", tensor.Type with { Elements = tensor.Type.Elements?.IsFloat() == true ? tensor.Type.Elements : null });
    }

    private static Code To(NativeSite site)
    {
        Code result = site.To.Tensor(site.Self);
        foreach (Value argument in site.Star("args").Append(site["dtype"]).Append(site["device"]))
        {
            if (argument is Code { Type.Kind: TypeKind.DType } dtype)
            {
                result = new Code($"{result.At(Precedence.Primary)}.To({dtype.Text})", result.Type with { Elements = null });
                continue;
            }

            switch (argument.Constant)
            {
                case TorchDType known:
                    site.To.UseType(StaticType.DType);
                    result = new Code($"{result.At(Precedence.Primary)}.To(DType.{known.Value})", result.Type with { Elements = known.Value });
                    break;
                case bool or PyNone:
                    break;
                case { } device when TorchDevices.IsCpu(device):
                    break;
                default:
                    throw site.Refuse("this argument");
            }
        }

        return Format(site) is { } format ? new Code($"{result.At(Precedence.Primary)}.Contiguous({format})", result.Type) : result;
    }

    private static Code Join(NativeSite site, string function)
    {
        site.To.UseType(StaticType.Tensor);
        StaticType type = StaticType.Tensor;
        if (site.To.Items(site["tensors"]) is { Count: > 0 } items && items.All(item => item is Code { Type.Kind: TypeKind.Tensor }))
        {
            // An empty tensor of one axis may stand among others that torch.cat joins.
            StaticType[] types = [.. items.Select(item => ((Code)item).Type)];
            type = type with { Rank = Array.TrueForAll(types, one => one.Rank == types[0].Rank) ? types[0].Rank + (function == "Stack" ? 1 : 0) : null };
        }

        return new Code($"TorchTensor.{function}({site.To.Arrays(site["tensors"], tensors: true)}{(site.IsDefault("dim") ? "" : $", {site.Int("dim")}")})", type);
    }

    private static Code Reduce(NativeSite site, Value self, string function)
    {
        site.Only("dim", "keepdim");
        Code tensor = site.To.Tensor(self);
        bool whole = site["dim"].Constant is PyNone or PyTuple { Items.Length: 0 };
        bool keeps = site["keepdim"].Constant is bool flag ? flag : throw site.Refuse("keepdim that is not known");
        if ((!whole && site.Name.Split('.')[^1] is "max" or "min") || (keeps && whole))
        {
            throw site.Refuse(whole ? "keepdim" : "dim");
        }

        return keeps ? new Code($"{tensor.At(Precedence.Primary)}.{function}({site.To.Ints(site["dim"])}, keepdim: true)", tensor.Type)
            : new Code($"{tensor.At(Precedence.Primary)}.{function}({(whole ? "" : site.To.IntArguments(site["dim"]))})",
            StaticType.Tensor with { Rank = whole ? 0 : null, Elements = function == "Sum" && tensor.Type.Elements is { } own && !own.IsFloat() ? DType.Int64 : tensor.Type.Elements });
    }
}

/// <summary>What torch's <c>max</c> and <c>min</c> along an axis give: a pair with names.</summary>
internal sealed class ExtremesValue(TupleValue pair) : TupleValue(pair.Items, pair.Text, pair.Names);
