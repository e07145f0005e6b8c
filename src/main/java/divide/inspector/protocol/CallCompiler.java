package divide.inspector.protocol;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import divide.inspector.wire.Shape;
import divide.inspector.wire.Sink;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/// Makes the code that writes the calls of a method. It is what one would write by hand for that method alone: the
/// bytes, places and defaults that a loop over its forms would look up for every frame are constants in it.
///
/// One thread; used once.
final class CallCompiler {
    private static final ClassDesc CODE = ClassDesc.of(CallCompiler.class.getPackageName(), "CompiledCallWriter");
    private static final ClassDesc WRITER = ClassDesc.of(CallWriter.class.getName());
    private static final ClassDesc SINK = ClassDesc.of(Sink.class.getName());
    private static final MethodTypeDesc WRITE = MethodTypeDesc.of(CD_boolean, CD_long.arrayType(), SINK);
    private static final MethodTypeDesc CLAIM = MethodTypeDesc.of(CD_int, CD_int);
    private static final MethodTypeDesc SET_WORD = MethodTypeDesc.of(CD_void, CD_int, CD_long);

    private static final int VALUES = 1;
    private static final int INTO = 2;
    private static final int START = 3;
    private static final int FIRST_VALUE = 4;

    private final List<Parameter> parameters;
    private final List<Form> forms;
    private final CodeBuilder code;
    private final Label refused;

    private CallCompiler(List<Parameter> parameters, List<Form> forms, CodeBuilder code) {
        this.parameters = parameters;
        this.forms = forms;
        this.code = code;
        this.refused = code.newLabel();
    }

    /// The writer of calls with `parameters`, each of which has one of `forms`, where a form stands before all that
    /// leave more out.
    static CallWriter compile(List<Parameter> parameters, List<Form> forms) {
        byte[] bytes = ClassFile.of()
                .build(
                        CODE,
                        it -> it.withFlags(ClassFile.ACC_FINAL)
                                .withInterfaceSymbols(WRITER)
                                .withMethodBody(INIT_NAME, MTD_void, 0, CallCompiler::constructor)
                                .withMethodBody(
                                        "write",
                                        WRITE,
                                        ClassFile.ACC_PUBLIC,
                                        code -> new CallCompiler(parameters, forms, code).write()));
        try {
            MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (CallWriter) made.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException mistake) {
            throw new IllegalStateException("the code that was made can't be used", mistake);
        }
    }

    private static void constructor(CodeBuilder code) {
        code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_();
    }

    private void write() {
        code.aload(VALUES).arraylength().loadConstant(parameters.size()).if_icmpne(refused);
        parameters.forEach(this::take);
        forms.forEach(this::write);
        code.labelBinding(refused).iconst_0().ireturn();
    }

    /// Loads a value from the array, and refuses it when its shape has no room for it.
    private void take(Parameter parameter) {
        int value = local(parameter);
        code.aload(VALUES).loadConstant(parameter.index()).laload().lstore(value);
        if (parameter.shape() == Shape.I32) {
            code.lload(value).l2i().i2l().lload(value).lcmp();
        } else {
            code.lload(value).loadConstant(Byte.SIZE * parameter.shape().size()).lushr();
            code.lconst_0().lcmp();
        }
        code.ifne(refused);
    }

    /// What this form leaves out is known to be default: otherwise a form before this one would have been taken.
    private void write(Form form) {
        Label next = code.newLabel();
        for (Parameter parameter : form.optional()) {
            code.lload(local(parameter)).loadConstant(parameter.defaultBits().orElseThrow());
            code.lcmp().ifeq(next);
        }
        code.aload(INTO).loadConstant(form.words().length()).invokevirtual(SINK, "claim", CLAIM);
        code.istore(START);
        for (FormWords.Word word = form.words().first(); word != null; word = word.next()) {
            set(word, form);
        }
        code.iconst_1().ireturn().labelBinding(next);
    }

    private void set(FormWords.Word word, Form form) {
        code.aload(INTO).iload(START).loadConstant(word.offset()).iadd().loadConstant(word.bytes());
        if (word.hasValue()) {
            code.lload(local(form.present().get(word.value())));
            code.loadConstant(word.left()).lshl().loadConstant(word.right()).lushr();
            code.lor();
        }
        code.invokevirtual(SINK, "setWord", SET_WORD);
    }

    private static int local(Parameter parameter) {
        return FIRST_VALUE + 2 * parameter.index();
    }
}
