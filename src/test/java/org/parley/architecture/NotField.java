package org.parley.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that a field is not what a predicate describes. */
final class NotField extends ArchCondition<JavaField> {
    private final DescribedPredicate<JavaField> unwanted;

    private NotField(DescribedPredicate<JavaField> unwanted) {
        super("not be " + unwanted.getDescription());
        this.unwanted = unwanted;
    }

    static NotField be(DescribedPredicate<JavaField> unwanted) {
        return new NotField(unwanted);
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        boolean bad = unwanted.test(field);
        events.add(new SimpleConditionEvent(
                field, !bad, field.getFullName() + (bad ? " is " : " is not ") + unwanted.getDescription()));
    }
}
